using Sessions.Clocks;

namespace Sessions.Simulation;

/// <summary>A simulation that cannot go on: a participant waits for something that the simulated clock does not know.</summary>
public sealed class SimulationStalledException : InvalidOperationException
{
    internal SimulationStalledException(string participant, string message)
        : base(message) => Participant = participant;

    /// <summary>The name of the participant that is stuck.</summary>
    public string Participant { get; }
}
