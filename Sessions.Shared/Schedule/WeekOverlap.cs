namespace Sessions.Schedule;

/// <summary>Where two windows meet within the week, overnight and weekdays included.</summary>
/// <param name="FromMonday">When the overlap begins, in milliseconds of the first window's wall clock from Monday 00:00; it may lie outside the week.</param>
/// <param name="Length">How long it lasts, in milliseconds.</param>
/// <param name="FirstIsLater">Whether the first window is the one that starts later there.</param>
internal readonly record struct WeekOverlap(int FromMonday, int Length, bool FirstIsLater)
{
    private const int Week = 7 * WallTime.Day;

    /// <summary>The weekday on which it begins, Monday = 0.</summary>
    public int Day => WithinWeek / WallTime.Day;

    /// <summary>When it begins, within the day.</summary>
    public int From => WithinWeek % WallTime.Day;

    /// <summary>When it ends; past 24:00 where that is on the next day.</summary>
    public int To => From + Length;

    private int WithinWeek => ((FromMonday % Week) + Week) % Week;

    /// <summary>
    /// Finds the first overlap of the week, or null. <paramref name="shift"/> is how far the second window's wall
    /// clock is behind the first one's: what it calls 12:00, the first calls 12:00 + shift.
    /// </summary>
    public static WeekOverlap? Find(ScheduleWindow first, ScheduleWindow second, int shift = 0)
    {
        // Most windows of most classes are apart at every time of day, and of thousands nearly all pairs are.
        for (var day = 0; MayMeet(first, second, shift) && day < 7; day++)
        {
            if (On(day, first, second, shift) is { } overlap)
            {
                return overlap;
            }
        }

        return null;
    }

    /// <summary>The same for the first window that starts on one weekday.</summary>
    public static WeekOverlap? On(int day, ScheduleWindow first, ScheduleWindow second, int shift)
    {
        if (!DayBits.Contains(first.Days, day))
        {
            return null;
        }

        // Zones are up to 26 hours apart and a window lasts up to 24: three days either way are enough.
        for (var secondDay = day - 3; secondDay <= day + 3; secondDay++)
        {
            var firstStart = (day * WallTime.Day) + first.Start;
            var secondStart = (secondDay * WallTime.Day) + second.Start + shift;
            var from = Math.Max(firstStart, secondStart);
            var to = Math.Min(firstStart + first.End - first.Start, secondStart + second.End - second.Start);
            if (from < to && DayBits.Contains(second.Days, secondDay))
            {
                return new WeekOverlap(from, to - from, IsLater(firstStart, secondStart, first, second));
            }
        }

        return null;
    }

    public string Describe(string zone) =>
        "on " + DayBits.NameOf(Day) + " from " + WallTime.FormatWithinDay(From) + " to " + WallTime.FormatWithinDay(To) + " (" + zone + ")";

    /// <summary>Whether they meet on some day, if both are there on all of them.</summary>
    private static bool MayMeet(ScheduleWindow first, ScheduleWindow second, int shift)
    {
        for (var days = -3; days <= 3; days++)
        {
            var moved = (days * WallTime.Day) + shift;
            if (second.Start + moved < first.End && first.Start < second.End + moved)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Of two that start together by one clock the longer counts as the later: it can start when the other ends.</summary>
    private static bool IsLater(int firstStart, int secondStart, ScheduleWindow first, ScheduleWindow second) =>
        firstStart != secondStart ? firstStart > secondStart
        : first.Length != second.Length && ScheduleWindow.AreOfOneZone(first, second) ? first.Length > second.Length
        : first.Index > second.Index;
}
