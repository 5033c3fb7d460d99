namespace Sessions.Occurrences;

/// <summary>The weeks of UTC that are known: Monday to Sunday, numbered from the one in which 1970 begins.</summary>
internal static class Weeks
{
    public const long Ticks = 7 * TimeSpan.TicksPerDay;

    private static readonly DateOnly _firstDay = new(1969, 12, 29);
    private static readonly long _origin = _firstDay.DayNumber * TimeSpan.TicksPerDay;
    private static readonly long _firstMoment = new DateTime(1970, 1, 1).Ticks;

    /// <summary>The first instant that is no longer known.</summary>
    public static long EndMoment { get; } = new DateTime(2101, 1, 1).Ticks;

    public static int Count { get; } = (int)((EndMoment - _origin) / Ticks) + 1;

    public static long StartOf(int week) => _origin + (week * Ticks);

    public static DateOnly FirstDayOf(int week) => DateOnly.FromDayNumber(_firstDay.DayNumber + (week * 7));

    /// <summary>The week of a moment that has been checked.</summary>
    public static int Of(long moment, out long sinceStart)
    {
        // Unsigned, since dividing that way is the faster.
        var since = (ulong)(moment - _origin);
        var week = since / Ticks;
        sinceStart = (long)(since - (week * Ticks));
        return (int)week;
    }

    public static void ThrowIfOutOfRange(long moment)
    {
        // One comparison: what lies before the first moment is a huge number.
        if ((ulong)(moment - _firstMoment) >= (ulong)(EndMoment - _firstMoment))
        {
            Throw(moment);
        }
    }

    private static void Throw(long moment) => throw new ArgumentOutOfRangeException(
        nameof(moment), new DateTime(moment, DateTimeKind.Utc).ToString("u", System.Globalization.CultureInfo.InvariantCulture), "Sessions are known for the years 1970 to 2100.");
}
