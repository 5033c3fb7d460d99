using System.Globalization;
using Sessions.Brokers;
using Sessions.Calendars;

namespace Sessions.Simulation;

/// <summary>One instrument at the paper broker: its hours, its quote, and what is open, rests and waits in it, oldest first.</summary>
/// <param name="instrument">What is traded.</param>
/// <param name="calendar">When its market is open; null where nobody says.</param>
/// <param name="maxQuoteAge">How old a quote may be; null for 15 minutes or a bar, whichever is longer.</param>
internal sealed class Market(Instrument instrument, ISessionCalendar? calendar, TimeSpan? maxQuoteAge)
{
    /// <summary>An order between the closes of bars that are longer waits for a price that is newer than it is.</summary>
    private static readonly TimeSpan _longestFilledAtOnce = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan _quoteAge = TimeSpan.FromMinutes(15);

    private TimeSpan _bars;
    private (DateTimeOffset Open, DateTimeOffset Known)? _underWay;

    public Instrument Instrument { get; } = instrument;

    public OpenHours? Hours { get; } = calendar is null ? null : new OpenHours(calendar);

    public List<PaperPosition> Positions { get; } = [];

    public List<PaperOrder> Orders { get; } = [];

    /// <summary>Market orders and closes that wait for the close of the bar that is under way.</summary>
    public List<WaitingOrder> Waiting { get; } = [];

    /// <summary>How many of those have filled.</summary>
    public int LateFills { get; set; }

    public decimal Bid { get; private set; }

    public decimal Ask { get; private set; }

    /// <summary>Null until there is a quote.</summary>
    public DateTimeOffset? QuotedAt { get; private set; }

    /// <summary>The last bar's close instant; the next one opens then or later.</summary>
    public DateTimeOffset BarsUntil { get; private set; } = DateTimeOffset.MinValue;

    public decimal Mid => (Bid + Ask) / 2;

    public bool IsIdle => Positions.Count == 0 && Orders.Count == 0 && Waiting.Count == 0;

    public decimal EntryQuote(PositionSide side) => side == PositionSide.Long ? Ask : Bid;

    public decimal ExitQuote(PositionSide side) => side == PositionSide.Long ? Bid : Ask;

    /// <summary>A price with slippage, which is always against the trader.</summary>
    public decimal Slipped(decimal price, bool buying) => buying ? price + Instrument.Slippage : price - Instrument.Slippage;

    /// <summary>Takes a quote that comes by itself, unless a later one is there already.</summary>
    public void SetQuote(decimal bid, decimal ask, DateTimeOffset instant)
    {
        Quote(bid, ask, instant);
        _bars = TimeSpan.Zero;
        IsQuoteTraded = Hours is null || Hours.Contains(instant);
    }

    /// <summary>Takes a bar's last prices.</summary>
    public void SetQuote(Bar bar, DateTimeOffset knownAt)
    {
        Quote(bar.Bid.Close, bar.Ask.Close, knownAt);
        _bars = bar.Timeframe;
        BarsUntil = bar.CloseInstant;
        IsQuoteTraded = Hours is null || Hours.Overlaps(bar.OpenInstant, bar.CloseInstant);
    }

    /// <summary>Says which bar comes next, so that it is known whether the market trades; null where there is none any more. Its prices are not looked at.</summary>
    public void Expect(Bar? next)
    {
        if (next is null)
        {
            _underWay = (DateTimeOffset.MaxValue, DateTimeOffset.MaxValue);
        }
        else if (next.Timeframe > _longestFilledAtOnce)
        {
            _bars = next.Timeframe;
            _underWay = (next.OpenInstant, KnownAt(next));
        }
    }

    /// <summary>When a bar's last prices are known: at its close, or at the market's where that is earlier.</summary>
    public DateTimeOffset KnownAt(Bar bar) => Hours is null ? bar.CloseInstant : Hours.LastPriceIn(bar.OpenInstant, bar.CloseInstant);

    /// <summary>Whether something can fill at the last quote, or at the prices of the bar that it closed: those of hours in which the market is closed only value what is open.</summary>
    public bool IsQuoteTraded { get; private set; }

    /// <summary>Whether something can fill now.</summary>
    public bool FillsAt(DateTimeOffset now) => (IsQuoteTraded && QuotedAt == now) || WhyClosed(now) is null;

    /// <summary>Whether an order of now waits for the bar that is under way: the last quote is older than the order, perhaps by hours.</summary>
    public bool WaitsForBar(DateTimeOffset now) => _bars > _longestFilledAtOnce && QuotedAt != now;

    /// <summary>Why nothing trades at the market now; null when it does.</summary>
    public string? WhyClosed(DateTimeOffset now)
    {
        if (Hours is not null && !Hours.Contains(now))
        {
            return $"the market is closed: by its calendar {Instrument.Symbol} does not trade at {Text(now)}{(Hours.NextOpen(now) is { } open ? $", and opens at {Text(open)}" : "")}";
        }

        var waits = WaitsForBar(now);
        if (waits && _underWay is var (from, to) && (now < from || now >= to))
        {
            return $"the market is closed: there is no bar of {Instrument.Symbol} at {Text(now)}";
        }

        var isKnownToTrade = waits && (_underWay is not null || Hours is not null);
        if (QuotedAt is not { } quotedAt)
        {
            return isKnownToTrade ? null : $"the market is closed: there is no quote of {Instrument.Symbol} yet";
        }

        var oldest = maxQuoteAge ?? (_bars > _quoteAge ? _bars : _quoteAge);
        return now - quotedAt <= oldest || (isKnownToTrade && maxQuoteAge is null)
            ? null
            : $"the market is closed: the last quote of {Instrument.Symbol} is of {Text(quotedAt)}, more than {oldest:c} ago (MaxQuoteAge)";
    }

    private static string Text(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private void Quote(decimal bid, decimal ask, DateTimeOffset instant)
    {
        if (QuotedAt is null || instant >= QuotedAt)
        {
            (Bid, Ask, QuotedAt) = (bid, ask, instant);
        }
    }
}
