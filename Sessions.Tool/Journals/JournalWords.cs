using Sessions.Brokers;
using Sessions.Journals;
using Sessions.Tool.Times;

namespace Sessions.Tool.Journals;

/// <summary>What people read of a journal.</summary>
internal static class JournalWords
{
    public static string Who(StrategyIdentity? strategy) => strategy?.ToString() ?? "all strategies of this journal";

    /// <summary>When, how and why: <c>since Mon 2026-11-23 03:10 +00:00, closing its positions, "spread too wide"</c>.</summary>
    public static string Halt(Halt halt) =>
        $"since {ShownZone.Utc.Show(halt.HaltedAt)}{(halt.Flatten ? ", closing its positions" : "")}{(halt.Reason is { } reason ? $", \"{reason}\"" : "")}";

    /// <summary>Who is to act on what was just written.</summary>
    /// <param name="chosen">The strategy; null where all are meant.</param>
    /// <param name="overview">The journal after it was written.</param>
    public static string Runs(JournaledStrategy? chosen, JournalOverview overview)
    {
        var running = overview.Strategies.Where(known => known.Process is not null && (chosen is null || known.Strategy == chosen.Strategy)).ToList();
        return running.Count == 0
            ? $"No process runs {(chosen is null ? "a strategy of it" : "it")} now; it takes effect when one starts."
            : string.Join(' ', running.Select(static known => $"Process {Process(known.Process!)} runs {known.Strategy}, {Follows(known.Process!)}"));
    }

    /// <summary>Which process: <c>4711 on alpha</c>.</summary>
    public static string Process(JournalProcess process) =>
        FormattableString.Invariant($"{process.Number}") + (process.Machine is { } machine ? $" on {machine}" : "");

    /// <summary>A position that is to be closed, and how far that is.</summary>
    public static string Position(CloseRecord close)
    {
        var said = FormattableString.Invariant($"{close.Symbol} {Side(close.Side)} {close.Volume}, position {close.PositionId}: {close.Filled} closed, {close.Attempts} {(close.Attempts == 1 ? "attempt" : "attempts")}");
        return close.Pending is { } order ? $"{said}, order {order} without an answer" : said;
    }

    public static string Order(OrderRecord order) =>
        FormattableString.Invariant($"{(order.PositionId is null ? "open" : "close")} {order.Symbol} {Side(order.Side)} {order.Volume}, sent {ShownZone.Utc.Show(order.SentAt)}, order {order.ClientOrderId}");

    private static string Follows(JournalProcess process) => process.SilentFor is { } silent
        ? $"but has been silent for {DurationText.Of(silent)}: it follows when it goes on, or whoever takes over does."
        : "and follows within about a second.";

    private static string Side(PositionSide side) => side == PositionSide.Long ? "long" : "short";
}
