namespace Sessions.Calendars;

/// <summary>Weekdays of the framework among those of sessions.</summary>
internal static class DayOfWeekBits
{
    /// <summary>Sunday is the framework's first day and the last of <see cref="SessionDays"/>.</summary>
    public static bool Contain(this SessionDays days, DayOfWeek day) => ((int)days & (1 << (((int)day + 6) % 7))) != 0;
}
