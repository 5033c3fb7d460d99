using Sessions.Brokers;
using Sessions.Hosting;

namespace Sessions.AspNetCore.Status;

/// <summary>Why somebody should look at a strategy.</summary>
/// <param name="Kind">The reason.</param>
/// <param name="At">Since when, or when it was, UTC; null where that is not known.</param>
/// <param name="Text">What is wrong, in words.</param>
/// <param name="Report">How far closing came, where it is about that; or null.</param>
internal sealed record Concern(ConcernKind Kind, DateTimeOffset? At, string Text, CloseReport? Report = null)
{
    private static readonly TimeSpan _rememberErrors = TimeSpan.FromDays(1);

    /// <summary>A page that is made at a boundary finds it due and not begun with.</summary>
    private static readonly TimeSpan _lateness = TimeSpan.FromSeconds(5);

    /// <summary>The market's close, where it is about a closing that has to be done before it, UTC; or null.</summary>
    public DateTimeOffset? Bell { get; init; }

    public static IReadOnlyList<Concern> Of(StrategyStatus status) => [.. Closings(status), .. Errors(status), .. Halts(status)];

    private static IEnumerable<Concern> Closings(StrategyStatus status)
    {
        foreach (var alarm in status.Alarms)
        {
            yield return new Concern(ConcernKind.Alarm, alarm.Since, $"the end of {Name(alarm.Occurrence)} is not confirmed, and goes on", alarm.Report) { Bell = alarm.Occurrence.Bell };
        }

        if (status.LateSince is { } due && status.UtcNow - due > _lateness)
        {
            yield return new Concern(ConcernKind.Late, due, "a boundary is due, and nothing has been done about it; its TradeAsync may not have returned, or the journal does not answer");
        }

        if (status.Recent is [{ Report.IsComplete: false } last, ..])
        {
            yield return new Concern(ConcernKind.LeftOpen, last.EndedAt, $"the end of {Name(last.Occurrence)} is over, and not everything is closed", last.Report);
        }
    }

    private static IEnumerable<Concern> Errors(StrategyStatus status)
    {
        if (status.State == StrategyState.Failed)
        {
            yield return new Concern(ConcernKind.Failed, status.LastError?.At, status.LastError is { } failure ? Describe(failure) : "it runs no more");
        }
        else if (status.LastError is { } error && status.UtcNow - error.At < _rememberErrors)
        {
            yield return new Concern(ConcernKind.Error, error.At, Describe(error));
        }
    }

    private static IEnumerable<Concern> Halts(StrategyStatus status) => status.Halts.Select(static halt => new Concern(
        ConcernKind.Halted, halt.HaltedAt, (halt.Strategy is null ? "all strategies are halted" : "it is halted") + (halt.Reason is { } reason ? $": {reason}" : "")));

    private static string Describe(StrategyError error) => error + (error.Session is { } session ? $" (in {session})" : "") + (error.Message is null ? "; what it says is in the log" : "");

    /// <summary>A halt's flatten is an end like another, with a name that no session can have.</summary>
    private static string Name(SessionOccurrence occurrence) => ShownClose.NameOf(occurrence);
}
