using System.Diagnostics.CodeAnalysis;
using Sessions.Calendars;

namespace Sessions.Simulation;

/// <summary>The instruments of the paper broker, in the order of its options.</summary>
internal sealed class Markets
{
    private readonly Dictionary<string, Market> _bySymbol;

    /// <param name="options">What can be traded.</param>
    /// <param name="hours">The calendar of a symbol whose instrument has none, or null.</param>
    public Markets(PaperBrokerOptions options, Func<string, ISessionCalendar?>? hours)
    {
        var newest = new NewestQuote();
        All = [.. options.Instruments.Select(instrument => new Market(instrument, instrument.Calendar ?? hours?.Invoke(instrument.Symbol), options.MaxQuoteAge, newest))];
        _bySymbol = All.ToDictionary(static market => market.Instrument.Symbol, StringComparer.Ordinal);
    }

    public Market[] All { get; }

    public bool TryFind(string symbol, [NotNullWhen(true)] out Market? market) => _bySymbol.TryGetValue(symbol, out market);

    /// <exception cref="ArgumentException">There is no such instrument.</exception>
    public Market Find(string symbol, string parameter) =>
        TryFind(symbol, out var market) ? market : throw new ArgumentException(Unknown(symbol), parameter);

    public string Unknown(string symbol) =>
        $"'{symbol}' is not an instrument of this broker; it has {string.Join(", ", All.Select(static market => market.Instrument.Symbol))}";
}
