using System.Globalization;

namespace Sessions.Schedule;

// docs/decisions.md 3
/// <summary>Wall-clock times as milliseconds since the midnight that begins the session's day.</summary>
internal static class WallTime
{
    public const int Second = 1000;
    public const int Minute = 60 * Second;
    public const int Hour = 60 * Minute;
    public const int Day = 24 * Hour;
    public const int Week = 7 * Day;

    /// <summary>
    /// The shortest text that reads back as the same time: <c>08:00</c>, <c>08:00:30</c>, <c>08:00:30.500</c>.
    /// On a later day: <c>24:00</c>, else <c>02:00+1</c>, <c>17:00+5</c>.
    /// </summary>
    public static string Format(int time)
    {
        if (time == Day)
        {
            return "24:00";
        }

        return time < Day ? FormatWithinDay(time) : FormatWithinDay(time) + "+" + (time / Day).ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>The time of day alone, as a clock on the wall shows it.</summary>
    public static string FormatWithinDay(int time)
    {
        var (hour, minute, second, millisecond) = Split(time % Day);
        var text = new string([Digit(hour / 10), Digit(hour), ':', Digit(minute / 10), Digit(minute)]);
        if (second != 0 || millisecond != 0)
        {
            text += ":" + second.ToString("00", CultureInfo.InvariantCulture);
        }

        return millisecond == 0 ? text : text + "." + millisecond.ToString("000", CultureInfo.InvariantCulture);
    }

    public static (int Hour, int Minute, int Second, int Millisecond) Split(int time) =>
        (time / Hour, time / Minute % 60, time / Second % 60, time % Second);

    /// <summary>The last digit. Every session is given the name of its hours, and a format string takes longer than all else about it.</summary>
    private static char Digit(int number) => (char)('0' + (number % 10));
}
