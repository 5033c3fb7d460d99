using System.Runtime.CompilerServices;

namespace Sessions.Clocks;

/// <summary>Boundaries by a real clock, whose timers are early and late and whose time is set.</summary>
internal sealed class LiveBoundaryClock : BoundaryClock
{
    private static readonly ConditionalWeakTable<TimeProvider, LiveBoundaryClock> _clocks = [];

    private LiveBoundaryClock(TimeProvider timeProvider)
    {
        TimeProvider = timeProvider;
        Waits = new WatchedTimeProvider(timeProvider);
        Delays = new ClockDelays(timeProvider);
    }

    public override TimeProvider TimeProvider { get; }

    public override TimeProvider Waits { get; }

    public override ClockDelays Delays { get; }

    /// <summary>The one that everybody who goes by a clock shares.</summary>
    public static LiveBoundaryClock Of(TimeProvider timeProvider) => _clocks.GetValue(timeProvider, static clock => new LiveBoundaryClock(clock));

    public override IDisposable Schedule(DateTimeOffset instant, SimulationPhase phase, IScheduled scheduled) =>
        LiveSchedule.Of(TimeProvider).At(instant, scheduled);

    public override void Post(Action action) => ThreadPool.UnsafeQueueUserWorkItem(static action => action(), action, preferLocal: false);

    public override void Receive(Action action) => action();

    public override void Post(IThreadPoolWorkItem work) => ThreadPool.UnsafeQueueUserWorkItem(work, preferLocal: false);

    public override void Run(IThreadPoolWorkItem work)
    {
        // A caller's context, a user interface's say, may be busy when a boundary comes.
        var outer = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(null);
        try
        {
            work.Execute();
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
