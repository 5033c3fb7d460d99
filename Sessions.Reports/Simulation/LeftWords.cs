using Sessions.Simulation;

namespace Sessions.Reports;

/// <summary>What an occurrence left open, and what became of it, in words.</summary>
internal static class LeftWords
{
    /// <summary>A sentence for each position that the end left or closed past its deadline; empty where there is none.</summary>
    public static string Of(OccurrenceResult occurrence, ReportModel model) =>
        string.Join("; ", Overdue(occurrence).Concat(occurrence.LeftOpen.Select(left => Left(left, model))));

    private static IEnumerable<string> Overdue(OccurrenceResult occurrence) =>
        (occurrence.OverdueReport?.StillOpen ?? []).Select(static open => $"{ReportModel.WordsOf(open.Position)} was held past the deadline: {open.Reason}");

    private static string Left(LeftPosition left, ReportModel model)
    {
        var became = left.Trades.Select(trade =>
            $"{(trade.RemainingVolume > 0 ? $"{Words.Price(trade.Volume)} closed" : "closed")} {model.Time(trade.ClosedAt)} ({trade.CloseReason}), {Words.Signed(trade.NetProfit)}").ToList();
        if (left.StillOpen is { } open)
        {
            became.Add($"open at the end, {Words.Signed(open.NetProfit)}");
        }

        return $"{ReportModel.WordsOf(left.Position)}: {string.Join(", ", became)}";
    }
}
