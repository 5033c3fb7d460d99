namespace Sessions.Calendars;

/// <summary>A calendar without some local days.</summary>
internal sealed class ExceptCalendar : IMarketCalendar, ICombinedCalendar, IAuctionCalendar
{
    private readonly ISessionCalendar _calendar;
    private readonly LocalDays _zone;
    private readonly DateOnly[] _days;

    public ExceptCalendar(ISessionCalendar calendar, LocalDays zone, IEnumerable<DateOnly> days)
    {
        ArgumentNullException.ThrowIfNull(days);
        _calendar = CheckedCalendar.Of(calendar);
        _zone = zone;

        // Outside the reach of calendars, and on a day that the zone skipped, there is nothing to leave out.
        _days = [.. days
            .Where(day => day.Year is >= CalendarReach.FirstYear and < CalendarReach.EndYear && zone.StartOf(day) < zone.EndOf(day))
            .Distinct()
            .Order()];
    }

    public IEnumerable<ISessionCalendar> Parts => [_calendar];

    public DateOnly KnownFrom => _calendar.KnownFrom;

    public DateOnly KnownThrough => _calendar.KnownThrough;

    public string TimeZone => _zone.TimeZone;

    public ISessionCalendar ContinuousTrading => field ??= _calendar.WithoutAuctions() is var calendar && calendar == _calendar
        ? this
        : new ExceptCalendar(calendar, _zone, _days);

    public IEnumerable<OpenInterval> OpenIntervals(DateTimeOffset from, DateTimeOffset to)
    {
        CalendarReach.CheckRange(from, to);
        return from == to ? [] : _calendar.OpenIntervals(from, to).SelectMany(Pieces).Where(piece => piece.Close > from && piece.Open < to);
    }

    /// <summary>What the days left out leave of an interval.</summary>
    private IEnumerable<OpenInterval> Pieces(OpenInterval interval)
    {
        var open = interval.Open;
        for (var i = FirstNotBefore(_zone.Of(open)); i < _days.Length && _zone.StartOf(_days[i]) < interval.Close; i++)
        {
            if (open < _zone.StartOf(_days[i]))
            {
                yield return new OpenInterval(open, _zone.StartOf(_days[i]));
            }

            open = _zone.EndOf(_days[i]) > open ? _zone.EndOf(_days[i]) : open;
        }

        if (open < interval.Close)
        {
            yield return interval with { Open = open };
        }
    }

    private int FirstNotBefore(DateOnly day)
    {
        var index = Array.BinarySearch(_days, day);
        return index < 0 ? ~index : index;
    }
}
