using Sessions.Occurrences;

namespace Sessions.Calendars;

/// <summary>The days of a zone, midnight to midnight, as stretches of UTC.</summary>
internal sealed class LocalDays(string timeZone)
{
    private readonly ZoneClock _clock = ZoneClock.Get(timeZone);

    public string TimeZone { get; } = timeZone;

    /// <summary>The instant at which a day begins; where the clock skips its midnight, the first after the gap.</summary>
    public DateTimeOffset StartOf(DateOnly day) => new(_clock.Resolve(day, 0), TimeSpan.Zero);

    /// <summary>The instant at which the next day begins.</summary>
    public DateTimeOffset EndOf(DateOnly day) => StartOf(day.AddDays(1));

    /// <summary>The day before, past any that the zone's calendar skips.</summary>
    public DateOnly Before(DateOnly day)
    {
        do
        {
            day = day.AddDays(-1);
        }
        while (StartOf(day) >= EndOf(day));
        return day;
    }

    /// <summary>The day after, past any that the zone's calendar skips.</summary>
    public DateOnly After(DateOnly day)
    {
        do
        {
            day = day.AddDays(1);
        }
        while (StartOf(day) >= EndOf(day));
        return day;
    }

    /// <summary>The instant of a time of a day, in milliseconds since its midnight.</summary>
    public DateTimeOffset At(DateOnly day, int time) => new(_clock.Resolve(day, time), TimeSpan.Zero);

    /// <summary>The day that the zone's calendar shows, within the reach of calendars.</summary>
    public DateOnly Of(DateTimeOffset instant)
    {
        var reached = Math.Clamp(instant.UtcTicks, CalendarReach.Start.UtcTicks, CalendarReach.End.UtcTicks);
        return DateOnly.FromDateTime(_clock.ToLocal(reached).DateTime);
    }
}
