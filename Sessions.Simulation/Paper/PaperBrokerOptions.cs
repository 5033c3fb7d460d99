using Sessions.Brokers;

namespace Sessions.Simulation;

/// <summary>The account of a paper broker.</summary>
public sealed class PaperBrokerOptions
{
    /// <summary>The account's name; "paper" unless given.</summary>
    public string Account { get; init; } = "paper";

    /// <summary>The currency of balance, commission and profit; USD unless given.</summary>
    public string AccountCurrency { get; init; } = "USD";

    /// <summary>
    /// What the account can do: hedging, tags and resting orders unless given. Without <see cref="BrokerCapabilities.Hedging"/> it
    /// nets: a symbol has one position, whose id is the symbol, and an order against it reduces, closes or turns it.
    /// <see cref="BrokerCapabilities.Tags"/> needs hedging.
    /// </summary>
    public BrokerCapabilities Capabilities { get; init; } = BrokerCapabilities.Hedging | BrokerCapabilities.Tags | BrokerCapabilities.Orders;

    /// <summary>What the account begins with, in its currency; 10,000 unless given.</summary>
    public decimal Balance { get; init; } = 10_000;

    /// <summary>What can be traded; at least one.</summary>
    public required IReadOnlyList<Instrument> Instruments { get; init; }

    /// <summary>
    /// What one unit of a quote currency is worth in account currency. A currency that is not in it is converted at the mid of
    /// an instrument of the pair, either way round, whichever has the newer quote; otherwise profit in it is unknown (null), and
    /// so is the balance from the first trade of unknown profit on.
    /// </summary>
    public IReadOnlyDictionary<string, decimal> ConversionRates { get; init; } = new Dictionary<string, decimal>();

    /// <summary>
    /// A quote older than this means that the market is closed. Null, the default, for 15 minutes or the length of the symbol's
    /// bars, whichever is longer; then a bar that contains the instant, or a calendar, says of longer bars whether it is.
    /// </summary>
    public TimeSpan? MaxQuoteAge { get; init; }

    /// <summary>What the account does worse than it could, as real venues do; nothing unless given.</summary>
    public VenueHabits Habits { get; init; } = new();

    /// <summary>
    /// Where equity has fallen to this part of the margin that open positions bind, the broker closes them, the largest loss
    /// first, until it is above: 0.5, the default, for 50 %. Positions that bind nothing are closed when nothing is left. Zero or above.
    /// </summary>
    public decimal StopOutLevel { get; init; } = 0.5m;
}
