namespace Sessions.Simulation;

// docs/decisions.md 175
/// <summary>Something has stopped a simulation that was under way: a strategy that failed, a row of a bar file, an observer. It is the inner exception.</summary>
public sealed class SimulationException : Exception
{
    internal SimulationException(string message, SimulationResult result, Exception inner)
        : base(message, inner) => Result = result;

    /// <summary>What the run had come to; open occurrences ended as <see cref="RunOptions.OnShutdown"/> says.</summary>
    public SimulationResult Result { get; }
}
