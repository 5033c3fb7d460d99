namespace Sessions.Simulation;

/// <summary>Takes down what happens in a simulation, in its order.</summary>
public interface ISimulationTrace
{
    /// <summary>Takes one event down.</summary>
    /// <param name="simulationEvent">What happened.</param>
    void Write(SimulationEvent simulationEvent);
}
