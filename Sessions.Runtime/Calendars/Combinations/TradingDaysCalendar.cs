namespace Sessions.Calendars;

/// <summary>The whole local days on which a calendar is open at all.</summary>
internal sealed class TradingDaysCalendar(ISessionCalendar calendar, LocalDays zone) : IMarketCalendar, ICombinedCalendar
{
    private readonly ISessionCalendar _calendar = CheckedCalendar.Of(calendar);

    public IEnumerable<ISessionCalendar> Parts => [calendar];

    public DateOnly KnownFrom => _calendar.KnownFrom;

    public DateOnly KnownThrough => _calendar.KnownThrough;

    public string TimeZone => zone.TimeZone;

    public IEnumerable<OpenInterval> OpenIntervals(DateTimeOffset from, DateTimeOffset to)
    {
        CalendarReach.CheckRange(from, to);
        return from == to ? [] : Between(from, to);
    }

    private IEnumerable<OpenInterval> Between(DateTimeOffset from, DateTimeOffset to)
    {
        foreach (var (first, last) in Runs(zone.Of(from), zone.Of(to)))
        {
            var run = new OpenInterval(zone.StartOf(first), zone.EndOf(last));
            if (run.Close > from && run.Open < to)
            {
                yield return run;
            }
        }
    }

    /// <summary>The runs of trading days that have a day in a range, first and last day included, whole.</summary>
    private IEnumerable<(DateOnly First, DateOnly Last)> Runs(DateOnly from, DateOnly to)
    {
        while (IsTradingDay(zone.Before(from)))
        {
            from = zone.Before(from);
        }

        (DateOnly First, DateOnly Last)? run = null;
        foreach (var interval in _calendar.OpenIntervals(zone.StartOf(from), zone.EndOf(to)))
        {
            var (first, last) = (zone.Of(interval.Open), zone.Of(interval.Close.AddTicks(-1)));
            if (run is { } known && first <= zone.After(known.Last))
            {
                run = (known.First, last > known.Last ? last : known.Last);
                continue;
            }

            if (run is { } whole)
            {
                yield return whole;
            }

            run = (first, last);
        }

        if (run is { } open)
        {
            while (IsTradingDay(zone.After(open.Last)))
            {
                open.Last = zone.After(open.Last);
            }

            yield return open;
        }
    }

    private bool IsTradingDay(DateOnly day) =>
        day.Year is >= CalendarReach.FirstYear and < CalendarReach.EndYear
        && _calendar.OpenIntervals(zone.StartOf(day), zone.EndOf(day)).Any();
}
