using Sessions.Brokers;


namespace Sessions.Reliability.Child;

/// <summary>Tells the parent of each end that begins, how late that is, and that it is over; nobody waits for its answer.</summary>
internal sealed class Announcer(BrokerLine line, TimeProvider clock) : SessionObserver
{
    public override void OnEnding(SessionContext session) => Tell("ending", (long)(clock.GetUtcNow() - session.Occurrence.End).TotalSeconds, session);

    public override void OnEnded(SessionContext session, CloseReport report) => Tell("ended", report.Results.Count, session);

    private void Tell(string phase, long what, SessionContext session) =>
        _ = line.AskAsync("handler", phase, what, session.Session.Name, session.Occurrence.Start.UtcTicks).ContinueWith(
            static failed => _ = failed.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
}
