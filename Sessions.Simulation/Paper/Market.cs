using System.Globalization;
using Sessions.Brokers;

namespace Sessions.Simulation;

/// <summary>One instrument at the paper broker: its quote, and what is open and rests in it, oldest first.</summary>
internal sealed class Market(Instrument instrument)
{
    public Instrument Instrument { get; } = instrument;

    public List<PaperPosition> Positions { get; } = [];

    public List<PaperOrder> Orders { get; } = [];

    public decimal Bid { get; private set; }

    public decimal Ask { get; private set; }

    /// <summary>Null until there is a quote.</summary>
    public DateTimeOffset? QuotedAt { get; private set; }

    /// <summary>The last bar's close instant; the next one opens then or later.</summary>
    public DateTimeOffset BarsUntil { get; set; } = DateTimeOffset.MinValue;

    public decimal Mid => (Bid + Ask) / 2;

    public bool IsIdle => Positions.Count == 0 && Orders.Count == 0;

    public decimal EntryQuote(PositionSide side) => side == PositionSide.Long ? Ask : Bid;

    public decimal ExitQuote(PositionSide side) => side == PositionSide.Long ? Bid : Ask;

    /// <summary>A price with slippage, which is always against the trader.</summary>
    public decimal Slipped(decimal price, bool buying) => buying ? price + Instrument.Slippage : price - Instrument.Slippage;

    /// <summary>Takes a quote, unless a later one is there already.</summary>
    public void SetQuote(decimal bid, decimal ask, DateTimeOffset instant)
    {
        if (QuotedAt is null || instant >= QuotedAt)
        {
            (Bid, Ask, QuotedAt) = (bid, ask, instant);
        }
    }

    /// <summary>Why nothing trades at the market now; null when it does.</summary>
    public string? WhyClosed(DateTimeOffset now, TimeSpan maxQuoteAge)
    {
        if (QuotedAt is not { } quotedAt)
        {
            return $"the market is closed: there is no quote of {Instrument.Symbol} yet";
        }

        if (now - quotedAt <= maxQuoteAge)
        {
            return null;
        }

        var at = quotedAt.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        return $"the market is closed: the last quote of {Instrument.Symbol} is of {at}, more than {maxQuoteAge:c} ago";
    }
}
