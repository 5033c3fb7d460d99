namespace Sessions.Simulation;

/// <summary>A strategy that failed in a simulation, and traded no more.</summary>
/// <param name="Strategy">The strategy, with its instance where it has one.</param>
/// <param name="Instant">When, UTC: when its occurrence had ended.</param>
/// <param name="Error">What came out of it.</param>
public sealed record StrategyFailure(string Strategy, DateTimeOffset Instant, Exception Error)
{
    /// <summary>Its name and members, dates and numbers by no culture.</summary>
    public override string ToString() => RecordText.Of(nameof(StrategyFailure), PrintMembers);
}
