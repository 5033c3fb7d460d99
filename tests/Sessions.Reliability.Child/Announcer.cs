namespace Sessions.Reliability.Child;

/// <summary>Tells the parent of each end that begins, and how late that is; nobody waits for its answer.</summary>
internal sealed class Announcer(BrokerLine line, TimeProvider clock) : SessionObserver
{
    public override void OnEnding(SessionContext session)
    {
        var late = clock.GetUtcNow() - session.Occurrence.End;
        _ = line.AskAsync("handler", "ending", (long)late.TotalSeconds, session.Session.Name, session.Occurrence.Start.UtcTicks).ContinueWith(
            static failed => _ = failed.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
    }
}
