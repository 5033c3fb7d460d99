using Sessions.Brokers;

namespace Sessions.Simulation;

/// <summary>The prices of a stretch of time, which is a bar, or of one instant, which is a quote.</summary>
/// <param name="Bid">What one could sell at.</param>
/// <param name="Ask">What one could buy at.</param>
/// <param name="OpenInstant">Its first instant.</param>
/// <param name="CloseInstant">The instant of its last prices, at which it is known.</param>
internal readonly record struct PriceStretch(BarPrices Bid, BarPrices Ask, DateTimeOffset OpenInstant, DateTimeOffset CloseInstant)
{
    public static PriceStretch Of(Bar bar, DateTimeOffset knownAt) => new(bar.Bid, bar.Ask, bar.OpenInstant, knownAt);

    public static PriceStretch Of(decimal bid, decimal ask, DateTimeOffset instant) => new(Flat(bid), Flat(ask), instant, instant);

    /// <summary>
    /// The part of it that something made at an instant may act on: all of it, the last prices where it was made inside, for
    /// nobody knows which part of the range came later, or nothing where it was made after.
    /// </summary>
    public PriceStretch? After(DateTimeOffset madeAt)
    {
        if (madeAt <= OpenInstant)
        {
            return this;
        }

        return madeAt <= CloseInstant ? AtClose : null;
    }

    /// <summary>Its last prices.</summary>
    public PriceStretch AtClose => Of(Bid.Close, Ask.Close, CloseInstant);

    private static BarPrices Flat(decimal price) => new(price, price, price, price);
}
