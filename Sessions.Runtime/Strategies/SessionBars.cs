using Sessions.Brokers;
using Sessions.Calendars;

namespace Sessions;

// docs/decisions.md 228
/// <summary>An occurrence's bars, counted from its open, made of the feed's shorter ones.</summary>
/// <param name="occurrence">The occurrence.</param>
/// <param name="calendar">The calendar that holds for it, or null.</param>
internal sealed class SessionBars(SessionOccurrence occurrence, ISessionCalendar? calendar)
{
    /// <summary>The start of its window, or the market's open where that is later.</summary>
    public DateTimeOffset Open { get; } = OpenOf(occurrence, calendar);

    /// <summary>The end of its window, or the market's close where that is earlier; its own end may come before, by a lead.</summary>
    public DateTimeOffset Close { get; } = CloseOf(occurrence);

    /// <summary>The first close of a bar after an instant; null where none is to come.</summary>
    public DateTimeOffset? NextClose(DateTimeOffset now, TimeSpan timeframe)
    {
        if (now >= Close)
        {
            return null;
        }

        var close = now < Open ? Open + timeframe : Open + (timeframe * (((now - Open).Ticks / timeframe.Ticks) + 1));
        return close < Close ? close : Close;
    }

    /// <summary>Of which length the feed's bars must be, so that all of these can be made of them.</summary>
    public TimeSpan UnitOf(TimeSpan timeframe) =>
        new(Divisor(Divisor(timeframe.Ticks, Open.UtcTicks % timeframe.Ticks), (Close - Open).Ticks % timeframe.Ticks));

    /// <summary>The bars of some occurrences that close in <c>(from, to]</c>, by one request.</summary>
    /// <param name="occurrences">Occurrences, in order.</param>
    /// <param name="feed">The feed.</param>
    /// <param name="symbol">What is priced.</param>
    /// <param name="timeframe">The length of all but the last of each.</param>
    /// <param name="from">Bars that close at this instant or before are left out, UTC.</param>
    /// <param name="to">The last close instant, UTC.</param>
    /// <param name="cancellationToken">Stops the request.</param>
    public static async ValueTask<IReadOnlyList<Bar>> ReadAsync(
        IReadOnlyList<SessionBars> occurrences, IBarFeed feed, string symbol, TimeSpan timeframe,
        DateTimeOffset from, DateTimeOffset to, CancellationToken cancellationToken)
    {
        var bars = new List<Bar>();
        var at = 0;
        var unit = new TimeSpan(occurrences.Aggregate(0L, (unit, one) => Divisor(one.UnitOf(timeframe).Ticks, unit)));
        var since = from.UtcTicks > timeframe.Ticks ? from - timeframe : DateTimeOffset.MinValue;
        foreach (var bar in await feed.GetBarsAsync(symbol, unit, since, to, cancellationToken))
        {
            while (at < occurrences.Count && bar.OpenInstant >= occurrences[at].Close)
            {
                at++;
            }

            if (at < occurrences.Count && bar.OpenInstant >= occurrences[at].Open
                && occurrences[at].NextClose(bar.OpenInstant, timeframe) is { } close && close > from && close <= to)
            {
                if (bars.Count > 0 && bars[^1].CloseInstant == close)
                {
                    bars[^1] = Join(bars[^1], bar);
                }
                else
                {
                    var open = occurrences[at].OpenOfBarAt(close, timeframe);
                    bars.Add(bar with { OpenInstant = open, Timeframe = close - open });
                }
            }
        }

        return bars;
    }

    /// <summary>What the prices have come to from the open on, by the feed's bars of a length; null where there were none.</summary>
    public async ValueTask<SessionRange?> RangeAsync(IBarFeed feed, string symbol, TimeSpan timeframe, DateTimeOffset to, CancellationToken cancellationToken)
    {
        if (to <= Open || await feed.GetBarsAsync(symbol, timeframe, Open, to, cancellationToken) is not [_, ..] all)
        {
            return null;
        }

        // A bar that began before the open has prices of before it.
        var bars = all.Where(bar => bar.OpenInstant >= Open).ToList();
        if (bars.Count == 0)
        {
            return null;
        }

        var (volume, traded) = (bars.Sum(static bar => bar.Volume), 0m);
        foreach (var bar in bars)
        {
            var mid = bar.Mid;
            traded += (mid.High + mid.Low + mid.Close) / 3 * bar.Volume;
        }

        var prices = new BarPrices(bars[0].Mid.Open, bars.Max(static bar => bar.Mid.High), bars.Min(static bar => bar.Mid.Low), bars[^1].Mid.Close);
        return new SessionRange(Open, bars[^1].CloseInstant, prices, volume > 0 ? traded / volume : null);
    }

    private DateTimeOffset OpenOfBarAt(DateTimeOffset close, TimeSpan timeframe)
    {
        var rest = (close - Open).Ticks % timeframe.Ticks;
        return close - (rest == 0 ? timeframe : new TimeSpan(rest));
    }

    private static DateTimeOffset OpenOf(SessionOccurrence occurrence, ISessionCalendar? calendar)
    {
        if (occurrence.IsFlatten)
        {
            return occurrence.Start;
        }

        var start = occurrence.ScheduledStart;
        foreach (var open in calendar?.OpenIntervals(start, occurrence.End) ?? [])
        {
            // Where a window is split, each piece has its own open.
            if (occurrence.Session.Breaks != SessionBreaks.Split || open.Close > occurrence.Start)
            {
                return open.Open > start ? open.Open : start;
            }
        }

        return start;
    }

    private static DateTimeOffset CloseOf(SessionOccurrence occurrence)
    {
        var end = occurrence.IsFlatten ? occurrence.End : occurrence.ScheduledEnd;
        return occurrence.Bell is { } bell && bell < end ? bell : end;
    }

    private static Bar Join(Bar first, Bar last) => first with
    {
        Bid = Join(first.Bid, last.Bid),
        Ask = Join(first.Ask, last.Ask),
        Volume = first.Volume + last.Volume,
    };

    private static BarPrices Join(BarPrices first, BarPrices last) =>
        new(first.Open, Math.Max(first.High, last.High), Math.Min(first.Low, last.Low), last.Close);

    private static long Divisor(long first, long second) => second == 0 ? first : Divisor(second, first % second);
}
