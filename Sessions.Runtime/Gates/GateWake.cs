using Sessions.Clocks;

namespace Sessions.Gates;

/// <summary>The gate's own timer, for the next boundary; ticks that come meanwhile leave it as it is.</summary>
internal sealed class GateWake(GateEngine gate) : IDisposable
{
    private long _due;
    private SimulationPhase _phase;
    private IDisposable? _wait;

    /// <summary>Sees to it that the gate is woken at an instant; false where that was so already.</summary>
    public bool Set(DateTimeOffset instant, SimulationPhase phase)
    {
        lock (this)
        {
            if (_wait is not null && (_due, _phase) == (instant.UtcTicks, phase))
            {
                return false;
            }

            _wait?.Dispose();
            (_due, _phase) = (instant.UtcTicks, phase);
            _wait = gate.Clock.Schedule(instant, phase, static wake => ((GateWake)wake!).Wake(), this);
            return true;
        }
    }

    public void Dispose()
    {
        lock (this)
        {
            _wait?.Dispose();
            _wait = null;
        }
    }

    private void Wake()
    {
        lock (this)
        {
            // Where this call was called off too late, the one that took its place goes with it: the gate looks now, and asks again.
            _wait?.Dispose();
            _wait = null;
        }

        gate.Advance();
    }
}
