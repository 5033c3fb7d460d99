using System.Globalization;
using Sessions.Brokers;
using Sessions.Calendars;

namespace Sessions.Simulation;

/// <summary>One instrument at the paper broker: its hours, its quote, and what is open, rests and waits in it, oldest first.</summary>
/// <param name="instrument">What is traded.</param>
/// <param name="calendar">When its market is open; null where nobody says.</param>
/// <param name="maxQuoteAge">How old a quote may be; null for 15 minutes or a bar, whichever is longer.</param>
/// <param name="newest">When the newest quote of any market of the account came.</param>
internal sealed class Market(Instrument instrument, ISessionCalendar? calendar, TimeSpan? maxQuoteAge, NewestQuote newest)
{
    /// <summary>Between the closes of bars that are longer nobody knows the price.</summary>
    private static readonly TimeSpan _longestStandingQuote = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan _quoteAge = TimeSpan.FromMinutes(15);

    private TimeSpan _bars;
    private NextBar? _next;

    public Instrument Instrument { get; } = instrument;

    public OpenHours? Hours { get; } = calendar is null ? null : new OpenHours(calendar);

    public List<PaperPosition> Positions { get; } = [];

    public List<PaperOrder> Orders { get; } = [];

    /// <summary>Market orders and closes that wait for the next price.</summary>
    public List<WaitingOrder> Waiting { get; } = [];

    /// <summary>How many of those have filled.</summary>
    public int LateFills { get; private set; }

    /// <summary>How long the one waited that waited longest.</summary>
    public TimeSpan LatestFill { get; private set; }

    /// <summary>How many orders and closes were rejected since there was no price any more before the market's close.</summary>
    public int Unpriced { get; private set; }

    public decimal Bid { get; private set; }

    public decimal Ask { get; private set; }

    /// <summary>Null until there is a quote.</summary>
    public DateTimeOffset? QuotedAt { get; private set; }

    /// <summary>The last bar's close instant; the next one opens then or later.</summary>
    public DateTimeOffset BarsUntil { get; private set; } = DateTimeOffset.MinValue;

    public decimal Mid => (Bid + Ask) / 2;

    public bool IsIdle => Positions.Count == 0 && Orders.Count == 0 && Waiting.Count == 0;

    /// <summary>Whether something can fill at the last quote, or at the prices of the bar that it closed: those of hours in which the market is closed only value what is open.</summary>
    public bool IsQuoteTraded { get; private set; }

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
    /// <returns>When its last prices will be known.</returns>
    public DateTimeOffset Expect(Bar? next)
    {
        _bars = next?.Timeframe ?? _bars;
        var expected = next is null ? new NextBar(DateTimeOffset.MaxValue, DateTimeOffset.MaxValue) : new NextBar(next.OpenInstant, KnownAt(next));
        _next = expected;
        return expected.KnownAt;
    }

    /// <summary>When a bar's last prices are known: at its close, or at the market's where that is earlier.</summary>
    public DateTimeOffset KnownAt(Bar bar) => Hours is null ? bar.CloseInstant : Hours.LastPriceIn(bar.OpenInstant, bar.CloseInstant);

    /// <summary>Whether something fills now at the last quote.</summary>
    public bool FillsAt(DateTimeOffset now) => (IsQuoteTraded && QuotedAt == now) || (!WaitsForPrice(now) && WhyClosed(now) is null);

    /// <summary>
    /// Whether an order of now waits for the next price, since the last quote may be older than what the order goes by. A bar's
    /// close stands for as long as the next bar takes, a minute at most, and while no other market has a newer quote. Where
    /// nobody says which bar comes next, as in real time, the last one may just be late: that of a minute stands until it is too old.
    /// </summary>
    public bool WaitsForPrice(DateTimeOffset now)
    {
        if (_bars == TimeSpan.Zero || (QuotedAt == now && IsQuoteTraded))
        {
            return false;
        }

        // At the very open of the market the last bar's close is a price at which nobody could trade.
        return _bars > _longestStandingQuote
            || (QuotedAt is not null && !IsQuoteTraded)
            || (_next is not null && (QuotedAt is not { } quotedAt || now - quotedAt >= _bars || newest.Instant > quotedAt));
    }

    /// <summary>Whether an order that has waited fills at the prices of a bar: the bar contains its instant, or follows before anybody would call the market closed.</summary>
    public bool FillsInBar(DateTimeOffset placedAt, DateTimeOffset open) => IsQuoteTraded && ReachesBar(placedAt, open);

    /// <summary>Notes that an order has waited for its price.</summary>
    public void NoteLateFill(TimeSpan late)
    {
        LateFills++;
        LatestFill = late > LatestFill ? late : LatestFill;
    }

    /// <summary>Why an order of now is rejected, which counts among those without a price; null when the market trades.</summary>
    public string? Refuse(DateTimeOffset now)
    {
        var closed = WhyClosed(now);
        Unpriced += closed is not null && Hours is not null && Hours.Contains(now) ? 1 : 0;
        return closed;
    }

    /// <summary>Why nothing trades at the market now; null when it does.</summary>
    public string? WhyClosed(DateTimeOffset now)
    {
        if (Hours is not null && !Hours.Contains(now))
        {
            return $"the market is closed: by its calendar {Instrument.Symbol} does not trade at {Text(now)}{(Hours.NextOpen(now) is { } open ? $", and opens at {Text(open)}" : "")}";
        }

        var waits = WaitsForPrice(now);
        if (waits && _next is { } next && !ReachesBar(now, next.Open))
        {
            return Hours is null
                ? $"the market is closed: there is no bar of {Instrument.Symbol} at {Text(now)}"
                : $"there is no price of {Instrument.Symbol} between {Text(now)} and the market's close at {Text(Hours.CloseAfter(now))}";
        }

        // That a bar contains the instant, or a calendar, says more than a quote's age.
        var isKnownToTrade = waits && (Hours is not null || _next?.Open <= now);
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

    private bool ReachesBar(DateTimeOffset placedAt, DateTimeOffset open) =>
        open <= placedAt || (Hours is null ? open - placedAt <= (maxQuoteAge ?? _quoteAge) : open < Hours.CloseAfter(placedAt));

    private void Quote(decimal bid, decimal ask, DateTimeOffset instant)
    {
        if (QuotedAt is null || instant >= QuotedAt)
        {
            (Bid, Ask, QuotedAt) = (bid, ask, instant);
            newest.Note(instant);
        }
    }

    /// <param name="Open">Its first instant.</param>
    /// <param name="KnownAt">When its last prices are known.</param>
    private readonly record struct NextBar(DateTimeOffset Open, DateTimeOffset KnownAt);
}
