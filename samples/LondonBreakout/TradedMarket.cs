using Sessions.Simulation;

namespace LondonBreakout;

/// <summary>What is traded: a file's symbol, or the generated default.</summary>
/// <param name="Bars">Its bars.</param>
/// <param name="Instrument">Its terms.</param>
/// <param name="Volume">How much of it a trade is.</param>
/// <param name="Words">Where the bars come from, for people.</param>
internal sealed record TradedMarket(IBarSource Bars, Instrument Instrument, decimal Volume, string Words)
{
    private const string DefaultSymbol = "EURUSD";
    private const int Seed = 20240304;

    public string Symbol => Instrument.Symbol;

    /// <summary>The account is kept in the symbol's quote currency, so that every profit is known.</summary>
    public PaperBrokerOptions Account => new() { AccountCurrency = Instrument.QuoteCurrency, Instruments = [Instrument] };

    /// <summary>Bars that the sample makes itself.</summary>
    public static TradedMarket Generate(DateTimeOffset from, DateTimeOffset to) => new(
        new GeneratedBars(DefaultSymbol, from, to) { Seed = Seed },
        Instrument.Forex(DefaultSymbol),
        0.1m,
        $"generated {DefaultSymbol} minutes, a random walk with seed {Seed} (no real prices; --bars FILE takes real ones)");

    /// <summary>Bars of a file; the symbol is what its name begins with unless it is given.</summary>
    public static TradedMarket Read(FileInfo file, string? symbol, decimal? spread)
    {
        symbol ??= string.Concat(file.Name.TakeWhile(char.IsAsciiLetterOrDigit)).ToUpperInvariant();
        var isPair = symbol.Length == 6 && symbol.All(char.IsAsciiLetterUpper);
        return new TradedMarket(
            new BarFile(file.FullName, symbol) { Spread = spread },
            isPair ? Instrument.Forex(symbol) : new Instrument(symbol, "USD"),
            isPair ? 0.1m : 1,
            $"{symbol} of {file.Name}");
    }
}
