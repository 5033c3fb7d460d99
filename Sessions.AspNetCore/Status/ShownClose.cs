using Sessions.Brokers;

namespace Sessions.AspNetCore.Status;

/// <summary>A report on closing, in words.</summary>
internal static class ShownClose
{
    /// <summary>The session's name; a halt's flatten and a time stop have one that no session can have.</summary>
    public static string NameOf(SessionOccurrence occurrence) =>
        occurrence.IsTimeStop ? "a time stop" : occurrence.IsFlatten ? "a halt" : occurrence.Session.Name;

    /// <summary>What was closed, in a few words, such as <c>2 of 3 closed</c>.</summary>
    public static string Summarise(CloseReport report) => (report.Results.Count, report.Closed.Count()) switch
    {
        (0, _) when report.Action is SessionAction.None => "nothing to do",
        (0, _) when report.Action is SessionAction.Custom => "handled by the strategy",
        (0, _) => report.IsComplete ? "nothing to close" : "not known what is open",
        var (all, closed) when all == closed => all == 1 ? "1 position closed" : FormattableString.Invariant($"{all} positions closed"),
        var (all, closed) => FormattableString.Invariant($"{closed} of {all} closed, {all - closed} still open"),
    };

    /// <summary>A position in a few words, such as <c>long 0.1 EURUSD</c>.</summary>
    public static string Describe(Position position) => FormattableString.Invariant($"{position.Side.ToString().ToLowerInvariant()} {position.Volume} {position.Symbol}");

    /// <summary>What is still open, and why, such as <c>EURUSD 17: 1 of 1 still open, market closed</c>.</summary>
    public static string Describe(PositionClose open) => FormattableString.Invariant(
        $"{open.Position.Symbol} {open.Position.Side.ToString().ToLowerInvariant()}, position {open.Position.Id}: {open.Volume - open.ClosedVolume} of {open.Volume} still open after {open.Attempts} {(open.Attempts == 1 ? "attempt" : "attempts")}: {open.Reason}");
}
