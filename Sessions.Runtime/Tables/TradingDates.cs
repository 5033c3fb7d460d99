using Sessions.Calendars;
using Sessions.Occurrences;

namespace Sessions;

// docs/decisions.md 221
/// <summary>The date by which an instant counts.</summary>
internal static class TradingDates
{
    /// <summary>The date of an instant while an occurrence lasts; one outside counts as the nearest inside.</summary>
    /// <param name="occurrence">The occurrence.</param>
    /// <param name="calendar">The calendar that holds for it, or null.</param>
    /// <param name="instant">UTC ticks.</param>
    public static DateOnly Of(SessionOccurrence occurrence, ISessionCalendar? calendar, long instant)
    {
        instant = Math.Max(occurrence.StartTicks, Math.Min(instant, occurrence.EndTicks - 1));
        return calendar is not null && ByCalendar(occurrence, calendar, instant) is { } date
            ? date
            : TradingDay.At(ZoneClock.Get(occurrence.Session.TimeZone), instant, occurrence.Session.EndTime);
    }

    /// <summary>Whether an instant is on the local day on which an occurrence has ended.</summary>
    public static bool IsOnLastDayOf(SessionOccurrence ended, long instant)
    {
        var clock = ZoneClock.Get(ended.Session.TimeZone);
        return clock.ToLocal(instant).Date == clock.ToLocal(ended.EndTicks - 1).Date;
    }

    /// <summary>By the market's hours: those in which the instant lies, in a break those before it. Null where they tell no days apart.</summary>
    private static DateOnly? ByCalendar(SessionOccurrence occurrence, ISessionCalendar calendar, long instant)
    {
        var dated = calendar as ITradingDayCalendar;
        if (dated?.TradingDayAt(instant) is { } date)
        {
            return date;
        }

        var hours = calendar.OpenIntervals(occurrence.Start, new DateTimeOffset(instant + 1, TimeSpan.Zero)).LastOrDefault();
        if (hours.Close <= hours.Open)
        {
            return null;
        }

        var within = Math.Min(instant, hours.Close.UtcTicks - 1);
        return dated?.TradingDayAt(within)
            ?? (TradingDay.IsOne(hours.Open.UtcTicks, hours.Close.UtcTicks)
                ? TradingDay.At(ZoneClock.Get((calendar as IMarketCalendar)?.TimeZone ?? occurrence.Session.TimeZone), within, hours.Close.UtcTicks)
                : null);
    }
}
