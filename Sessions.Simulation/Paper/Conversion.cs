namespace Sessions.Simulation;

/// <summary>Turns amounts in an instrument's quote currency into account currency.</summary>
internal sealed class Conversion
{
    private readonly Dictionary<string, Path> _paths = new(StringComparer.Ordinal);

    public Conversion(PaperBrokerOptions options, Markets markets)
    {
        foreach (var market in markets.All)
        {
            var currency = market.Instrument.QuoteCurrency;
            _paths.TryAdd(currency, FindPath(currency, options, markets.All));
        }
    }

    /// <summary>Null while no rate is known.</summary>
    public decimal? ToAccount(decimal amount, string currency)
    {
        var path = _paths[currency];
        if (path.Market is not { } market)
        {
            return amount * path.Rate;
        }

        if (market.QuotedAt is null)
        {
            return null;
        }

        return path.IsInverse ? amount / market.Mid : amount * market.Mid;
    }

    private static Path FindPath(string currency, PaperBrokerOptions options, IReadOnlyList<Market> markets)
    {
        if (currency == options.AccountCurrency)
        {
            return new Path(1, null, false);
        }

        if (options.ConversionRates.TryGetValue(currency, out var rate))
        {
            return new Path(rate, null, false);
        }

        return markets.FirstOrDefault(market => IsPair(market, currency, options.AccountCurrency)) is { } direct
            ? new Path(null, direct, false)
            : new Path(null, markets.FirstOrDefault(market => IsPair(market, options.AccountCurrency, currency)), true);
    }

    private static bool IsPair(Market market, string first, string second) =>
        market.Instrument.BaseCurrency == first && market.Instrument.QuoteCurrency == second;

    /// <param name="Rate">A fixed rate; null where a market gives it or nothing does.</param>
    /// <param name="Market">The market whose mid is the rate, or null.</param>
    /// <param name="IsInverse">Whether the market prices the account currency in the other.</param>
    private readonly record struct Path(decimal? Rate, Market? Market, bool IsInverse);
}
