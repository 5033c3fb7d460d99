using Sessions.Occurrences;

namespace Sessions.Calendars;

/// <summary>By which trading day of a notice an instant counts, a year at a time. Reading takes no lock.</summary>
internal sealed class NoticeTradingDays(ExchangeNotice notice)
{
    private readonly (long Open, long Close, DateOnly Date)[]?[] _years = new (long, long, DateOnly)[CalendarReach.EndYear - CalendarReach.FirstYear][];

    /// <summary>The trading day in whose hours an instant lies; null where the market is shut then.</summary>
    /// <param name="instant">UTC ticks.</param>
    public DateOnly? At(long instant)
    {
        // The first hours of a year may be in the evening before it, and a week that ends in it begins before it.
        var year = new DateTime(instant).Year;
        return In(year, instant) ?? In(year + 1, instant) ?? In(year - 1, instant);
    }

    private DateOnly? In(int year, long instant)
    {
        if (year is < CalendarReach.FirstYear or >= CalendarReach.EndYear)
        {
            return null;
        }

        var days = Of(year);
        var (low, high) = (0, days.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = days[middle].Open <= instant ? (middle + 1, high) : (low, middle);
        }

        var (open, close, date) = low > 0 ? days[low - 1] : default;
        if (close <= instant)
        {
            return null;
        }

        return TradingDay.IsOne(open, close) ? date : TradingDay.At(ZoneClock.Get(notice.TimeZone), instant, close);
    }

    private (long Open, long Close, DateOnly Date)[] Of(int year)
    {
        ref var days = ref _years[year - CalendarReach.FirstYear];
        return Volatile.Read(ref days) ?? Interlocked.CompareExchange(ref days, Compute(year), null) ?? days!;
    }

    private (long Open, long Close, DateOnly Date)[] Compute(int year) =>
    [
        .. NoticeYears.WindowsOf(notice, year, isContinuous: false).Select(static dated => (dated.Window.Open, dated.Window.Close, dated.Date))
            .OrderBy(static day => day.Open),
    ];
}
