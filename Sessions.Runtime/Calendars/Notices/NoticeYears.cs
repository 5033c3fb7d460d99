using Sessions.Occurrences;

namespace Sessions.Calendars;

/// <summary>
/// The open intervals that follow from a notice, in UTC ticks, computed when a year is first asked for. Reading takes no
/// lock; two threads that ask first at the same time both compute and one result stays.
/// </summary>
/// <param name="notice">The notice.</param>
/// <param name="isContinuous">Whether closing auctions are left out.</param>
internal sealed class NoticeYears(ExchangeNotice notice, bool isContinuous)
{
    /// <summary>Open and close in turn, of the trading days of a year.</summary>
    private readonly long[]?[] _years = new long[CalendarReach.EndYear - CalendarReach.FirstYear][];

    /// <summary>The intervals that have an instant in common with <c>[from, to)</c>, in ticks.</summary>
    public IEnumerable<OpenInterval> Between(long from, long to)
    {
        var (open, close) = (long.MinValue, long.MinValue);
        var start = StartOfSearch(from);
        for (var year = start; year < CalendarReach.EndYear; year++)
        {
            var intervals = Of(year);
            for (var i = year == start ? FirstClosingAfter(from, intervals) : 0; i < intervals.Length; i += 2)
            {
                if (intervals[i] <= close)
                {
                    close = Math.Max(close, intervals[i + 1]);
                    continue;
                }

                if (close > from)
                {
                    yield return Window.ToInterval(open, close);
                }

                if (intervals[i] >= to)
                {
                    yield break;
                }

                (open, close) = (intervals[i], intervals[i + 1]);
            }
        }

        if (close > from)
        {
            yield return Window.ToInterval(open, close);
        }
    }

    /// <summary>The windows of a year's trading days, in UTC ticks, in the order of the days.</summary>
    public static IEnumerable<(DateOnly Date, Window Window)> WindowsOf(ExchangeNotice notice, int year, bool isContinuous)
    {
        var clock = ZoneClock.Get(notice.TimeZone);
        var special = notice.Days.SpecialDaysIn(year);
        var week = notice.Hours.Where(hours => hours.HoldIn(year)).ToList();
        for (var date = new DateOnly(year, 1, 1); date.Year == year; date = date.AddDays(1))
        {
            foreach (var window in NoticeDays.WindowsOf(date, week, special[date]))
            {
                var hours = isContinuous ? window.Continuous : window;
                var (open, close) = (clock.Resolve(date, (int)hours.Open), clock.Resolve(date, (int)hours.Close));

                // A window wholly inside a daylight-saving gap does not occur.
                if (open < close)
                {
                    yield return (date, new Window(open, close));
                }
            }
        }
    }

    /// <summary>The latest year to begin with, so that no interval in the range began earlier.</summary>
    private int StartOfSearch(long from)
    {
        var year = Math.Clamp(new DateTime(from).Year, CalendarReach.FirstYear, CalendarReach.EndYear - 1);
        while (year > CalendarReach.FirstYear && Of(year - 1) is [.., var lastClose] && (lastClose > from || (Of(year) is [var first, ..] && first <= lastClose)))
        {
            year--;
        }

        return year;
    }

    /// <summary>The place of the first interval that closes after an instant, else of the last, which the next year's first may touch.</summary>
    private static int FirstClosingAfter(long instant, long[] intervals)
    {
        var (low, high) = (0, (intervals.Length / 2) - 1);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = intervals[(2 * middle) + 1] > instant ? (low, middle) : (middle + 1, high);
        }

        return 2 * low;
    }

    private long[] Of(int year)
    {
        ref var intervals = ref _years[year - CalendarReach.FirstYear];
        return Volatile.Read(ref intervals) ?? Interlocked.CompareExchange(ref intervals, Compute(year), null) ?? intervals!;
    }

    private long[] Compute(int year) =>
        [.. Window.Merge(WindowsOf(notice, year, isContinuous).Select(static dated => dated.Window)).SelectMany(static window => new[] { window.Open, window.Close })];
}
