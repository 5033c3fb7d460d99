using System.Diagnostics.CodeAnalysis;
using Sessions.Clocks;

namespace Sessions.Simulation;

/// <summary>What is due and when: by instant, then phase, then registration, then the order in which it was asked for.</summary>
/// <param name="startTicks">The instant before which nothing will be asked for, in UTC ticks.</param>
internal sealed class SimulationQueue(long startTicks)
{
    private readonly SimulationInstant _present = new();
    private readonly SimulationWheel _later = new(startTicks);
    private long _now = startTicks;

    /// <summary>Adds an event as it is armed now. One that is due before what was taken last is due then.</summary>
    public void Add(SimulatedEvent due, long dueTicks)
    {
        var entry = new SimulationEntry(due, due.Version, due.Rank);
        if (dueTicks > _later.PresentTicks)
        {
            _later.Add(entry, dueTicks);
        }
        else
        {
            _present.Add(entry);
        }
    }

    public bool TryTake([NotNullWhen(true)] out SimulatedEvent? due, out long dueTicks)
    {
        do
        {
            while (_present.TryTake(out var entry))
            {
                if (!entry.IsStale)
                {
                    (due, dueTicks) = (entry.Event, _now = _later.PresentTicks);
                    return true;
                }
            }
        }
        while (_later.TryAdvance(_present));

        // Stale entries may have led to instants at which nothing happened, and which are still to come.
        _later.Return(_now);
        (due, dueTicks) = (null, 0);
        return false;
    }
}
