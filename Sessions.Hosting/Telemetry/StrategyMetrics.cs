using System.Diagnostics;
using Sessions.Brokers;

namespace Sessions.Hosting.Telemetry;

/// <summary>Measures what happens to a strategy's sessions.</summary>
internal sealed class StrategyMetrics(HostMetrics metrics, TimeProvider clock, string? instance) : SessionObserver
{
    private const string Start = "start";
    private const string End = "end";

    private readonly DateTimeOffset _since = clock.GetUtcNow();

    public override void OnBegun(SessionContext session)
    {
        metrics.Occurrences.Add(1, Tags(session, (StrategyTags.Resumed, false)));
        if (session.Occurrence.Start >= _since)
        {
            // What began before the program did is not late by it.
            metrics.Lateness.Record((session.UtcNow - session.Occurrence.Start).TotalSeconds, Tags(session, (StrategyTags.Boundary, Start)));
        }
    }

    public override void OnResumed(SessionContext session) => metrics.Occurrences.Add(1, Tags(session, (StrategyTags.Resumed, true)));

    public override void OnStarted(SessionContext session, CloseReport report) => Count(session, report, Start);

    /// <summary>An end before its time is none of the clock's, and one that is made up for was missed and not late.</summary>
    public override void OnEnding(SessionContext session)
    {
        if (!session.IsCatchUp && session.UtcNow >= session.Occurrence.End && session.Occurrence.End > session.Occurrence.Start)
        {
            metrics.Lateness.Record((session.UtcNow - session.Occurrence.End).TotalSeconds, Tags(session, (StrategyTags.Boundary, End)));
        }
    }

    public override void OnEnded(SessionContext session, CloseReport report) => Count(session, report, End);

    public override void OnCloseIncomplete(SessionContext session, CloseReport report) => metrics.Alarms.Add(1, Tags(session));

    public override void OnStrategyError(SessionContext session, Exception error) => metrics.Errors.Add(1, Tags(session, (StrategyTags.ErrorType, error.GetType().FullName)));

    private void Count(SessionContext session, CloseReport report, string boundary) =>
        metrics.Closes.Add(1, Tags(session, (StrategyTags.Boundary, boundary), (StrategyTags.Result, !report.IsComplete ? "incomplete" : report.Results.Count == 0 ? "nothing" : "complete")));

    private TagList Tags(SessionContext session, params ReadOnlySpan<(string Name, object? Value)> more)
    {
        var tags = new TagList { { StrategyTags.Id, session.StrategyId }, { StrategyTags.Session, session.Session.Name } };
        if (instance is not null)
        {
            tags.Add(StrategyTags.Instance, instance);
        }

        foreach (var (name, value) in more)
        {
            tags.Add(name, value);
        }

        return tags;
    }
}
