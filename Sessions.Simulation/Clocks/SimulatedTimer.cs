using System.Diagnostics.CodeAnalysis;
using Sessions.Clocks;

namespace Sessions.Simulation;

/// <summary>One wake-up of the simulated clock, once or again and again.</summary>
internal sealed class SimulatedTimer(
    SimulationLoop loop, SimulationPhase phase, SimulatedParticipant? owner, bool parks, TimerCallback callback, object? state) : SimulatedEvent(loop, phase, owner, parks), ITimer
{
    /// <summary>The system's timers carry the caller's context into the callback; so do these.</summary>
    [SuppressMessage("Usage", "CA2213", Justification = "An execution context is disposable in name only.")]
    private readonly ExecutionContext? _context = ExecutionContext.Capture();

    private long _period;
    private bool _isDisposed;

    /// <summary>As long as the system's timers wait.</summary>
    public static TimeSpan Longest { get; } = TimeSpan.FromMilliseconds(uint.MaxValue - 1);

    public bool Change(TimeSpan dueTime, TimeSpan period)
    {
        ThrowIfNoTime(dueTime, nameof(dueTime));
        ThrowIfNoTime(period, nameof(period));
        Loop.ThrowIfElsewhere();
        if (_isDisposed)
        {
            return false;
        }

        _period = period == Timeout.InfiniteTimeSpan ? 0 : period.Ticks;
        if (dueTime == Timeout.InfiniteTimeSpan)
        {
            Disarm();
        }
        else
        {
            Arm(Loop.NowTicks + dueTime.Ticks);
        }

        return true;
    }

    public override void Fire()
    {
        Disarm();
        if (_period > 0)
        {
            Arm(Loop.NowTicks + _period);
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
        _isDisposed = true;
        if (Loop.IsElsewhere)
        {
            // A wait that was ended on another thread disposes of its timer there; the clock does it on its own.
            Loop.Post(new SimulatedWork(null, static timer => ((SimulatedTimer)timer!).Disarm(), this));
            return;
        }

        Disarm();
    }

    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }

    private static void ThrowIfNoTime(TimeSpan value, string name)
    {
        if ((value < TimeSpan.Zero && value != Timeout.InfiniteTimeSpan) || value > Longest)
        {
            throw new ArgumentOutOfRangeException(name, value, FormattableString.Invariant(
                $"A timer's time cannot be negative or longer than {Longest.TotalDays:0.#} days."));
        }
    }

    private void Call() => callback(state);
}
