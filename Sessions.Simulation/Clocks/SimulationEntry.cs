using Sessions.Clocks;

namespace Sessions.Simulation;

/// <summary>What the queue holds of an event that has been armed.</summary>
/// <param name="Event">The event.</param>
/// <param name="Version">Its arming.</param>
/// <param name="Rank">Its place within an instant: beside it, since the event itself lies elsewhere in memory.</param>
internal readonly record struct SimulationEntry(SimulatedEvent Event, int Version, int Rank)
{
    /// <summary>Whether it has been armed anew, or called off, since.</summary>
    public bool IsStale => Version != Event.Version;
}
