using System.Diagnostics.CodeAnalysis;

namespace Sessions.Clocks;

/// <summary>One wake-up of the simulated clock, once or again and again.</summary>
internal sealed class SimulatedTimer(
    SimulationLoop loop, SimulationPhase phase, SimulatedParticipant? owner, bool parks, TimerCallback callback, object? state) : ITimer
{
    /// <summary>The order of timers that belong to no participant: before all others.</summary>
    private const int Outside = -1;

    /// <summary>The system's timers carry the caller's context into the callback; so do these.</summary>
    [SuppressMessage("Usage", "CA2213", Justification = "An execution context is disposable in name only.")]
    private readonly ExecutionContext? _context = ExecutionContext.Capture();

    private long _period;
    private bool _armed;

    public SimulationPhase Phase => phase;

    public int Order => owner?.Order ?? Outside;

    public SimulatedParticipant? Owner => owner;

    /// <summary>Changes with each arming, so that what the queue still holds of an earlier one is known to be stale.</summary>
    public int Version { get; private set; }

    public bool Change(TimeSpan dueTime, TimeSpan period)
    {
        ThrowIfNegative(dueTime, nameof(dueTime));
        ThrowIfNegative(period, nameof(period));
        loop.ThrowIfElsewhere();
        _period = period == Timeout.InfiniteTimeSpan ? 0 : period.Ticks;
        if (dueTime == Timeout.InfiniteTimeSpan)
        {
            Disarm();
        }
        else
        {
            Arm(loop.NowTicks + dueTime.Ticks);
        }

        return true;
    }

    /// <summary>Arms the timer for an instant; one that has passed is due now.</summary>
    public void Arm(long dueTicks)
    {
        Disarm();
        _armed = true;
        if (parks)
        {
            owner?.EnterWait();
        }

        loop.Enqueue(this, Math.Max(dueTicks, loop.NowTicks));
    }

    public void Fire()
    {
        Disarm();
        if (_period > 0)
        {
            Arm(loop.NowTicks + _period);
        }

        if (_context is null)
        {
            callback(state);
        }
        else
        {
            ExecutionContext.Run(_context, static timer => ((SimulatedTimer)timer!).Call(), this);
        }
    }

    public void Dispose()
    {
        if (loop.IsElsewhere)
        {
            // A wait that was ended on another thread disposes of its timer there; the clock does it on its own.
            loop.Post(new SimulatedWork(null, static timer => ((SimulatedTimer)timer!).Disarm(), this));
            return;
        }

        Disarm();
    }

    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }

    private static void ThrowIfNegative(TimeSpan value, string name)
    {
        if (value < TimeSpan.Zero && value != Timeout.InfiniteTimeSpan)
        {
            throw new ArgumentOutOfRangeException(name, value, "A timer's time cannot be negative.");
        }
    }

    private void Call() => callback(state);

    private void Disarm()
    {
        Version++;
        if (!_armed)
        {
            return;
        }

        _armed = false;
        if (parks)
        {
            owner?.LeaveWait();
        }
    }
}
