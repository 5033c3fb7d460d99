using Sessions.Clocks;

namespace Sessions.Gates;

// docs/decisions.md 128
/// <content>The gate's own timer, for the next boundary; ticks that come meanwhile leave it as it is.</content>
internal sealed partial class GateEngine : IScheduled
{
    private IDisposable? _wake;
    private long _wakeAt;
    private SimulationPhase _wakeIn;

    void IScheduled.Due()
    {
        // Where this call was called off too late, the one that took its place goes with it: the gate looks now, and asks again.
        CancelWake();
        Advance();
    }

    void IScheduled.SetBack() => Advance();

    /// <summary>Sees to it that the gate is woken at an instant; false where that was so already.</summary>
    private bool WakeAt(DateTimeOffset instant, SimulationPhase phase)
    {
        lock (this)
        {
            if (_wake is not null && (_wakeAt, _wakeIn) == (instant.UtcTicks, phase))
            {
                return false;
            }

            _wake?.Dispose();
            (_wakeAt, _wakeIn) = (instant.UtcTicks, phase);
            _wake = services.Clock.Schedule(instant, phase, this);
            return true;
        }
    }

    /// <summary>What the gate waits for; null while it is at work, and where it waits for nothing.</summary>
    public DateTimeOffset? NextBoundary
    {
        get
        {
            lock (this)
            {
                return _wake is null || _clock.Hold is not null ? null : new DateTimeOffset(_wakeAt, TimeSpan.Zero);
            }
        }
    }

    private void CancelWake()
    {
        lock (this)
        {
            _wake?.Dispose();
            _wake = null;
        }
    }
}
