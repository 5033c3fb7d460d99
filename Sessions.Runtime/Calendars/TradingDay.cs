using Sessions.Occurrences;
using Sessions.Schedule;

namespace Sessions.Calendars;

/// <summary>The days into which hours fall: each ends at the time of day at which the hours do, and has the date on which it ends.</summary>
internal static class TradingDay
{
    /// <summary>A day on which the clock goes back.</summary>
    private const long LongestDay = 25 * TimeSpan.TicksPerHour;

    /// <summary>Whether hours are those of one day.</summary>
    /// <param name="open">Their first instant, UTC ticks.</param>
    /// <param name="close">The first instant after them.</param>
    public static bool IsOne(long open, long close) => close - open <= LongestDay;

    /// <summary>The date of an instant of hours that close at another one.</summary>
    public static DateOnly At(ZoneClock clock, long instant, long close) =>
        At(clock, instant, (int)(clock.ToLocal(close).TimeOfDay.Ticks / TimeSpan.TicksPerMillisecond));

    /// <summary>The date of an instant whose days end at a time of day.</summary>
    /// <param name="clock">The clock by which they end.</param>
    /// <param name="instant">UTC ticks.</param>
    /// <param name="end">Milliseconds since midnight; midnight ends the day before it.</param>
    public static DateOnly At(ZoneClock clock, long instant, int end)
    {
        var date = DateOnly.FromDateTime(clock.ToLocal(instant).DateTime);
        return instant < clock.Resolve(date, end % WallTime.Day == 0 ? WallTime.Day : end % WallTime.Day) ? date : date.AddDays(1);
    }
}
