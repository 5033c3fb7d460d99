using Sessions.Calendars;

namespace Sessions.Simulation;

/// <summary>What can be traded at the paper broker, and on which terms.</summary>
/// <param name="Symbol">Its name, as bars and requests write it; compared by case.</param>
/// <param name="QuoteCurrency">The currency of its prices, such as USD.</param>
public sealed record Instrument(string Symbol, string QuoteCurrency)
{
    private const int ForexLot = 100_000;

    /// <summary>
    /// The currency that is bought and sold, such as EUR; null where it is not a currency. It lets the price serve as an
    /// exchange rate.
    /// </summary>
    public string? BaseCurrency { get; init; }

    /// <summary>How many units one of volume is: 100,000 for a forex lot; 1 unless given. Above zero.</summary>
    public decimal ContractSize { get; init; } = 1;

    /// <summary>The least volume of a new position; zero, the default, for any above zero.</summary>
    public decimal MinVolume { get; init; }

    /// <summary>Volumes are whole multiples of it; zero, the default, for any.</summary>
    public decimal VolumeStep { get; init; }

    /// <summary>
    /// How much worse than the quote, in price units, a market order fills, and a stop-loss or stop order than the price
    /// that triggers it; zero unless given. Limits and take-profits fill at their price.
    /// </summary>
    public decimal Slippage { get; init; }

    /// <summary>The commission in account currency for one of volume and one side; a round trip pays it twice. Zero unless given.</summary>
    public decimal CommissionPerVolume { get; init; }

    /// <summary>
    /// What an open position binds, as a part of its value at its open price: 0.05 for 20:1. An order that binds more than is
    /// free is rejected. Zero, the default, binds nothing. Zero or above.
    /// </summary>
    public decimal MarginRate { get; init; }

    /// <summary>
    /// What a long of one of volume is paid for a night, in account currency; negative where it is charged, as most are. It
    /// comes at 17:00 New York, Monday to Friday, on Wednesday three times. Zero unless given.
    /// </summary>
    public decimal SwapLong { get; init; }

    /// <summary>What a short of one of volume is paid for a night, as <see cref="SwapLong"/> of a long.</summary>
    public decimal SwapShort { get; init; }

    /// <summary>
    /// When its market is open: outside of it orders are rejected and nothing fills. Null, the default, where quotes alone say
    /// whether it is; in a simulation then by the calendar of the first strategy that trades it, if that has one.
    /// </summary>
    public ISessionCalendar? Calendar { get; init; }

    /// <summary>A currency pair in lots of 100,000, from 0.01 lots in steps of 0.01.</summary>
    /// <param name="symbol">Six letters, such as EURUSD: base currency, then quote currency.</param>
    /// <exception cref="ArgumentException">The symbol is not six letters.</exception>
    public static Instrument Forex(string symbol)
    {
        ArgumentNullException.ThrowIfNull(symbol);
        if (symbol.Length != 6 || !symbol.All(char.IsAsciiLetterUpper))
        {
            throw new ArgumentException($"'{symbol}' is not a currency pair; write six capital letters such as EURUSD.", nameof(symbol));
        }

        return new Instrument(symbol, symbol[3..])
        {
            BaseCurrency = symbol[..3],
            ContractSize = ForexLot,
            MinVolume = 0.01m,
            VolumeStep = 0.01m,
        };
    }

    /// <summary>Its name and members, dates and numbers by no culture.</summary>
    public override string ToString() => RecordText.Of(nameof(Instrument), PrintMembers);
}
