namespace Sessions.Calendars;

/// <summary>
/// Calendars made of others. Each result keeps the promise of <see cref="ISessionCalendar"/>: what touches or overlaps is one
/// interval. It is as quick as its parts and holds nothing of its own. A range that runs backwards is an
/// <see cref="ArgumentException"/>; a calendar of your own that breaks the promise is a <see cref="CalendarException"/>.
/// </summary>
public static class SessionCalendars
{
    /// <summary>Open when either is: for a strategy that trades in several markets. Known from the later and through the earlier of the two days.</summary>
    /// <param name="calendar">A calendar.</param>
    /// <param name="other">Another.</param>
    public static ISessionCalendar Union(this ISessionCalendar calendar, ISessionCalendar other) => new UnionCalendar(calendar, other);

    /// <summary>Open when both are: for a spread between two markets. Known from the later and through the earlier of the two days.</summary>
    /// <param name="calendar">A calendar.</param>
    /// <param name="other">Another.</param>
    public static ISessionCalendar Intersect(this ISessionCalendar calendar, ISessionCalendar other) => new IntersectionCalendar(calendar, other);

    /// <summary>The market without some of its local days, midnight to midnight.</summary>
    /// <param name="calendar">A market.</param>
    /// <param name="days">Days in the market's zone.</param>
    public static IMarketCalendar Except(this IMarketCalendar calendar, params DateOnly[] days)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        return calendar.Except(calendar.TimeZone, days);
    }

    /// <summary>The calendar without some days, midnight to midnight.</summary>
    /// <param name="calendar">A calendar.</param>
    /// <param name="timeZone">The IANA id of the zone that the days are in.</param>
    /// <param name="days">Days in that zone.</param>
    /// <exception cref="TimeZoneNotFoundException">The machine knows no such zone.</exception>
    public static IMarketCalendar Except(this ISessionCalendar calendar, string timeZone, params DateOnly[] days) =>
        new ExceptCalendar(calendar, new LocalDays(timeZone), days);

    /// <summary>
    /// The whole local days, midnight to midnight in the market's zone, on which the market is open for at least an instant;
    /// days in a row are one interval.
    /// </summary>
    /// <param name="calendar">A market.</param>
    public static IMarketCalendar TradingDays(this IMarketCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        return calendar.TradingDays(calendar.TimeZone);
    }

    /// <summary>
    /// The whole days of a zone, midnight to midnight, on which the calendar is open for at least an instant; days in a row
    /// are one interval.
    /// </summary>
    /// <param name="calendar">A calendar.</param>
    /// <param name="timeZone">The IANA id of the zone that the days are in.</param>
    /// <exception cref="TimeZoneNotFoundException">The machine knows no such zone.</exception>
    public static IMarketCalendar TradingDays(this ISessionCalendar calendar, string timeZone) =>
        new TradingDaysCalendar(calendar, new LocalDays(timeZone));
}
