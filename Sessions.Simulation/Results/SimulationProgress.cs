namespace Sessions.Simulation;

/// <summary>How far a simulation has come.</summary>
/// <param name="BarCount">How many bars were replayed.</param>
/// <param name="Instant">The simulated instant, UTC.</param>
/// <param name="Elapsed">How long the run has taken, in real time.</param>
/// <param name="Remaining">
/// How long the rest will take, in real time, if it goes on as it did; null where a source does not say when its bars end
/// (<see cref="IBarSource.End"/>). Zero at the end.
/// </param>
public readonly record struct SimulationProgress(long BarCount, DateTimeOffset Instant, TimeSpan Elapsed, TimeSpan? Remaining)
{
    /// <summary>Its name and members, dates and numbers by no culture.</summary>
    public override string ToString() => RecordText.Of(nameof(SimulationProgress), PrintMembers);
}
