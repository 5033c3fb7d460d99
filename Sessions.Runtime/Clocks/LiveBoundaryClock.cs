namespace Sessions.Clocks;

/// <summary>Boundaries by a real clock, whose timers are early and late and whose time is set.</summary>
internal sealed class LiveBoundaryClock(TimeProvider timeProvider) : BoundaryClock
{
    public override TimeProvider TimeProvider { get; } = timeProvider;

    public override TimeProvider Waits { get; } = new WatchedTimeProvider(timeProvider);

    public override IDisposable Schedule(DateTimeOffset instant, SimulationPhase phase, Action callback) => LiveSchedule.Of(TimeProvider).At(instant, callback);

    public override void Post(Action action) => ThreadPool.UnsafeQueueUserWorkItem(static action => action(), action, preferLocal: false);

    public override void Run(Action action)
    {
        // A caller's context, a user interface's say, may be busy when a boundary comes.
        var outer = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(null);
        try
        {
            action();
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(outer);
        }
    }

    public override bool HasReached(SimulationPhase phase) => true;

    public override IDisposable Park() => NoParking.Instance;

    private sealed class NoParking : IDisposable
    {
        public static NoParking Instance { get; } = new();

        public void Dispose()
        {
        }
    }
}
