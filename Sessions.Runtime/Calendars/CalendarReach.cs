namespace Sessions.Calendars;

// docs/decisions.md 56
/// <summary>How far the calendars of this library reach, and the questions that all of them refuse.</summary>
internal static class CalendarReach
{
    public const int FirstYear = 1970;
    public const int EndYear = 2101;

    public static readonly DateTimeOffset Start = new(FirstYear, 1, 1, 0, 0, 0, TimeSpan.Zero);
    public static readonly DateTimeOffset End = new(EndYear, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Refuses a range that runs backwards.</summary>
    public static void CheckRange(DateTimeOffset from, DateTimeOffset to)
    {
        if (to < from)
        {
            throw new ArgumentException($"The range runs backwards: it ends at {to:O}, before it begins at {from:O}.", nameof(to));
        }
    }
}
