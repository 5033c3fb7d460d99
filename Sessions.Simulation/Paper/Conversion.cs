namespace Sessions.Simulation;

/// <summary>Turns amounts in an instrument's quote currency into account currency.</summary>
internal sealed class Conversion
{
    private readonly Dictionary<string, ConversionPath> _paths = new(StringComparer.Ordinal);
    private readonly TimeProvider _clock;

    public Conversion(TimeProvider clock, PaperBrokerOptions options, Markets markets)
    {
        _clock = clock;
        foreach (var market in markets.All)
        {
            var currency = market.Instrument.QuoteCurrency;
            _paths.TryAdd(currency, FindPath(currency, options, markets.All));
        }
    }

    /// <summary>The ways to account currency, by the currency from which they lead.</summary>
    public IReadOnlyDictionary<string, ConversionPath> Paths => _paths;

    /// <summary>Null while no rate is known.</summary>
    public decimal? ToAccount(decimal amount, string currency)
    {
        var path = _paths[currency];
        return path.FixedRate is { } rate ? amount * rate : path.Convert(amount, _clock.GetUtcNow());
    }

    private static ConversionPath FindPath(string currency, PaperBrokerOptions options, IReadOnlyList<Market> markets)
    {
        if (currency == options.AccountCurrency)
        {
            return new ConversionPath(1, null, null);
        }

        return options.ConversionRates.TryGetValue(currency, out var rate)
            ? new ConversionPath(rate, null, null)
            : new ConversionPath(null, Find(currency, options.AccountCurrency), Find(options.AccountCurrency, currency));

        Market? Find(string first, string second) =>
            markets.FirstOrDefault(market => market.Instrument.BaseCurrency == first && market.Instrument.QuoteCurrency == second);
    }
}
