namespace Sessions.Simulation;

/// <summary>What the account was worth at an instant.</summary>
/// <param name="Instant">When, UTC.</param>
/// <param name="Balance">What is realised, in account currency; null while unknown.</param>
/// <param name="Equity">The balance and the open positions at their last quotes, in account currency; null while unknown.</param>
public readonly record struct EquityPoint(DateTimeOffset Instant, decimal? Balance, decimal? Equity)
{
    /// <summary>Its name and members, dates and numbers by no culture.</summary>
    public override string ToString() => RecordText.Of(nameof(EquityPoint), PrintMembers);
}
