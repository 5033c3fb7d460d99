namespace Sessions.Brokers;

/// <summary>
/// A bar of bid and ask prices over the half-open stretch <c>[OpenInstant, CloseInstant)</c> of UTC. It is known at its
/// close instant, never before.
/// </summary>
/// <param name="Symbol">What is priced.</param>
/// <param name="OpenInstant">The first instant of the bar, UTC.</param>
/// <param name="Timeframe">Its length.</param>
/// <param name="Bid">The prices at which one could sell.</param>
/// <param name="Ask">The prices at which one could buy.</param>
/// <param name="Volume">The traded or tick volume, in the feed's unit; zero where the feed gives none.</param>
public sealed record Bar(string Symbol, DateTimeOffset OpenInstant, TimeSpan Timeframe, BarPrices Bid, BarPrices Ask, decimal Volume = 0)
{
    /// <summary>The instant at which the bar is complete and known, UTC.</summary>
    public DateTimeOffset CloseInstant => OpenInstant + Timeframe;

    /// <summary>Half way between bid and ask.</summary>
    public BarPrices Mid => new(
        (Bid.Open + Ask.Open) / 2, (Bid.High + Ask.High) / 2, (Bid.Low + Ask.Low) / 2, (Bid.Close + Ask.Close) / 2);

    /// <summary>Its name and members, dates and numbers by no culture.</summary>
    public override string ToString() => RecordText.Of(nameof(Bar), PrintMembers);
}
