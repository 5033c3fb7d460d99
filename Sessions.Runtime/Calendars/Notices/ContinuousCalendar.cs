namespace Sessions.Calendars;

/// <summary>A market's hours without the closing auctions that lie in them.</summary>
internal sealed class ContinuousCalendar(ExchangeNotice notice) : IMarketCalendar, ITradingDayCalendar
{
    public string TimeZone => notice.TimeZone;

    public DateOnly KnownFrom => new(notice.KnownFrom, 1, 1);

    public DateOnly KnownThrough => new(notice.KnownThrough, 12, 31);

    public DateOnly? TradingDayAt(long instant) => notice.TradingDays.At(instant);

    public IEnumerable<OpenInterval> OpenIntervals(DateTimeOffset from, DateTimeOffset to)
    {
        CalendarReach.CheckRange(from, to);
        return from == to ? [] : notice.ContinuousYears.Between(from.UtcTicks, to.UtcTicks);
    }
}
