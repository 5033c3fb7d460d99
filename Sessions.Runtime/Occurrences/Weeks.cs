using System.Globalization;

namespace Sessions.Occurrences;

/// <summary>The weeks of UTC that are known: Monday to Sunday, numbered from the one in which 1970 begins.</summary>
internal static class Weeks
{
    public const long Ticks = 7 * TimeSpan.TicksPerDay;

    /// <summary>The first known instant: 1 January 1970.</summary>
    public const long FirstMoment = 719_162L * TimeSpan.TicksPerDay;

    /// <summary>The first instant that is no longer known: 1 January 2101.</summary>
    public const long EndMoment = 767_009L * TimeSpan.TicksPerDay;

    public const int Count = (int)((EndMoment - Origin) / Ticks) + 1;

    // Constants, since each lookup begins with them: the days from year 1 to Monday, 29 December 1969.
    private const int FirstDay = 719_159;
    private const long Origin = FirstDay * TimeSpan.TicksPerDay;

    public static long StartOf(int week) => Origin + (week * Ticks);

    /// <summary>A day counted from the week's Monday, which is 0; it may lie in another week.</summary>
    public static DateOnly DayOf(int week, int day) => DateOnly.FromDayNumber(FirstDay + (week * 7) + day);

    /// <summary>The week of a known moment, and how far into it the moment lies.</summary>
    public static int Of(long moment, out long sinceStart)
    {
        // Unsigned, since dividing that way is the faster.
        var since = (ulong)(moment - Origin);
        var week = since / (ulong)Ticks;
        sinceStart = (long)(since - (week * (ulong)Ticks));
        return (int)week;
    }

    /// <summary>Whether a moment lies in the years 1970 to 2100.</summary>
    public static bool IsKnown(long moment) =>
        // One comparison: what lies before the first moment is a huge number.
        (ulong)(moment - FirstMoment) < EndMoment - FirstMoment;

    public static void ThrowIfOutOfRange(long moment)
    {
        if (!IsKnown(moment))
        {
            Throw(moment);
        }
    }

    private static void Throw(long moment) => throw new ArgumentOutOfRangeException(
        nameof(moment), new DateTime(moment, DateTimeKind.Utc).ToString("u", CultureInfo.InvariantCulture), "Sessions are known for the years 1970 to 2100.");
}
