using Sessions.Brokers;

namespace Sessions.Simulation;

/// <summary>Prices at which one could sell, over the stretch from an instant to the next whole <see cref="PriceSeries.Timeframe"/>.</summary>
/// <param name="OpenInstant">The first instant of the stretch, UTC.</param>
/// <param name="Bid">Its prices.</param>
public readonly record struct PriceBar(DateTimeOffset OpenInstant, BarPrices Bid)
{
    /// <summary>Its name and members, dates and numbers by no culture.</summary>
    public override string ToString() => RecordText.Of(nameof(PriceBar), PrintMembers);
}
