namespace Sessions.Simulation;

/// <summary>How one currency is converted into account currency.</summary>
/// <param name="fixedRate">A rate that does not change; null where markets give it, or nothing does.</param>
/// <param name="direct">The market that prices the currency in account currency, or null.</param>
/// <param name="inverse">The market that prices account currency in the currency, or null.</param>
internal sealed class ConversionPath(decimal? fixedRate, Market? direct, Market? inverse)
{
    public decimal? FixedRate => fixedRate;

    /// <summary>The age of the oldest rate that has served.</summary>
    public TimeSpan OldestAge { get; private set; }

    /// <summary>The market whose rate that was, or null.</summary>
    public Market? Oldest { get; private set; }

    /// <summary>By the pair whose quote is newer, the direct one where both are as new; null while neither has one.</summary>
    public decimal? Convert(decimal amount, DateTimeOffset now)
    {
        var market = direct?.QuotedAt is { } quotedAt && !(inverse?.QuotedAt > quotedAt) ? direct : inverse;
        if (market?.QuotedAt is not { } instant)
        {
            return null;
        }

        if (now - instant > OldestAge)
        {
            (OldestAge, Oldest) = (now - instant, market);
        }

        return market == direct ? amount * market.Mid : amount / market.Mid;
    }
}
