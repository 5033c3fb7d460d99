namespace Sessions.Schedule;

/// <summary>Where two windows meet within the week, overnight and weekdays included.</summary>
/// <param name="FromMonday">When the overlap begins, in milliseconds of the first window's wall clock from Monday 00:00; it may lie outside the week.</param>
/// <param name="Length">How long it lasts, in milliseconds.</param>
/// <param name="FirstIsLater">Whether the first window is the one that starts later there.</param>
internal readonly record struct WeekOverlap(int FromMonday, int Length, bool FirstIsLater)
{
    /// <summary>The weekday on which it begins, Monday = 0.</summary>
    public int Day => WithinWeek / WallTime.Day;

    /// <summary>When it begins, within the day.</summary>
    public int From => WithinWeek % WallTime.Day;

    /// <summary>When it ends; past 24:00 where that is on the next day.</summary>
    public int To => From + Length;

    private int WithinWeek => ((FromMonday % WallTime.Week) + WallTime.Week) % WallTime.Week;

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

        for (var secondDay = day - ReachOf(second); secondDay <= day + ReachOf(first); secondDay++)
        {
            if (Between(day, secondDay, first, second, shift) is { } overlap)
            {
                return overlap;
            }
        }

        return null;
    }

    /// <summary>The same, every one of them: a window of days may meet several of the other.</summary>
    public static IEnumerable<WeekOverlap> AllOn(int day, ScheduleWindow first, ScheduleWindow second, int shift)
    {
        for (var secondDay = day - ReachOf(second); DayBits.Contains(first.Days, day) && secondDay <= day + ReachOf(first); secondDay++)
        {
            if (Between(day, secondDay, first, second, shift) is { } overlap)
            {
                yield return overlap;
            }
        }
    }

    /// <summary>Where a window lasts beyond its own next start, first in the week; null where it does not.</summary>
    public static WeekOverlap? WithItself(ScheduleWindow window)
    {
        for (var day = 0; window.Length > WallTime.Day && day < 7; day++)
        {
            var days = DaysToNext(window.Days, day);
            if (DayBits.Contains(window.Days, day) && window.Length > days * WallTime.Day)
            {
                return new WeekOverlap(((day + days) * WallTime.Day) + window.Start, window.Length - (days * WallTime.Day), FirstIsLater: false);
            }
        }

        return null;
    }

    /// <summary>How many days later the next of some days is: 7 where there is one alone.</summary>
    public static int DaysToNext(int days, int day)
    {
        var next = 1;
        while (next < 7 && !DayBits.Contains(days, day + next))
        {
            next++;
        }

        return next;
    }

    public string Describe(string zone) => "on " + DayBits.NameOf(Day) + " from " + WallTime.FormatWithinDay(From)
        + " to " + (Length < WallTime.Day ? WallTime.FormatWithinDay(To) : WallTime.Format(To)) + " (" + zone + ")";

    private static WeekOverlap? Between(int day, int secondDay, ScheduleWindow first, ScheduleWindow second, int shift)
    {
        var firstStart = (day * WallTime.Day) + first.Start;
        var secondStart = (secondDay * WallTime.Day) + second.Start + shift;
        var from = Math.Max(firstStart, secondStart);
        var to = Math.Min(firstStart + first.End - first.Start, secondStart + second.End - second.Start);
        return from < to && DayBits.Contains(second.Days, secondDay)
            ? new WeekOverlap(from, to - from, IsLater(firstStart, secondStart, first, second))
            : null;
    }

    /// <summary>The days within which another window may start that meets one: zones are up to 26 hours apart.</summary>
    private static int ReachOf(ScheduleWindow window) => 2 + ((window.Length + WallTime.Day - 1) / WallTime.Day);

    /// <summary>Whether they meet on some day, if both are there on all of them.</summary>
    private static bool MayMeet(ScheduleWindow first, ScheduleWindow second, int shift)
    {
        for (var days = -ReachOf(second); days <= ReachOf(first); days++)
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
