using Sessions.Clocks;

namespace Sessions.Gates;

/// <summary>The gate's own timer, for the next boundary; ticks that come meanwhile leave it as it is.</summary>
internal sealed class GateWake(BoundaryClock clock, Action wake) : IDisposable
{
    private readonly object _lock = new();
    private (DateTimeOffset Instant, SimulationPhase Phase)? _due;
    private IDisposable? _wait;

    /// <summary>Sees to it that the gate is woken at an instant; false where that was so already.</summary>
    public bool Set(DateTimeOffset instant, SimulationPhase phase)
    {
        lock (_lock)
        {
            if (_due == (instant, phase))
            {
                return false;
            }

            _wait?.Dispose();
            _due = (instant, phase);
            _wait = clock.Schedule(instant, phase, () => Wake(instant, phase));
            return true;
        }
    }

    public void Dispose()
    {
        lock (_lock)
        {
            _wait?.Dispose();
            _due = null;
        }
    }

    private void Wake(DateTimeOffset instant, SimulationPhase phase)
    {
        lock (_lock)
        {
            if (_due != (instant, phase))
            {
                return;
            }

            _due = null;
        }

        wake();
    }
}
