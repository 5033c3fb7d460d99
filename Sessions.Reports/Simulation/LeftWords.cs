using Sessions.Brokers;
using Sessions.Simulation;

namespace Sessions.Reports;

/// <summary>What an occurrence left open, and what became of it, in words.</summary>
internal static class LeftWords
{
    /// <summary>A sentence for each position that the end left or closed past its deadline; empty where there is none.</summary>
    public static string Of(OccurrenceResult occurrence) => string.Join("; ", Overdue(occurrence).Concat(occurrence.LeftOpen.Select(Left)));

    /// <summary>The direction, volume and symbol of a position.</summary>
    public static string Of(Position position) => $"{position.Side} {Words.Price(position.Volume)} {position.Symbol}";

    private static IEnumerable<string> Overdue(OccurrenceResult occurrence) =>
        (occurrence.OverdueReport?.StillOpen ?? []).Select(open => $"{Of(open.Position)} was held past the deadline: {open.Reason}");

    private static string Left(LeftPosition left)
    {
        string[] became =
        [
            .. left.Trades.Select(static trade => $"{(trade.RemainingVolume > 0 ? $"{Words.Price(trade.Volume)} closed" : "closed")} {TimeWords.Instant(trade.ClosedAt)} ({trade.CloseReason}), {Words.Money(trade.NetProfit)}"),
            .. left.StillOpen is { } open ? [$"open at the end, {Words.Money(open.NetProfit)}"] : Array.Empty<string>(),
        ];
        return $"{Of(left.Position)}: {string.Join(", ", became)}";
    }
}
