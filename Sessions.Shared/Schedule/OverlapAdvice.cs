namespace Sessions.Schedule;

/// <summary>What takes two overlapping sessions apart. Only what leaves both with times of their own, and apart on every day, is advised.</summary>
internal static class OverlapAdvice
{
    /// <summary>Whether two sessions are one that was written twice: the same hours on the same days.</summary>
    public static bool AreTheSame(ScheduleWindow first, ScheduleWindow second) =>
        ScheduleWindow.AreOfOneZone(first, second) && (first.Start, first.End, first.Days) == (second.Start, second.End, second.Days);

    public static string For(ScheduleWindow later, ScheduleWindow earlier, WeekOverlap overlap)
    {
        if (AreTheSame(later, earlier))
        {
            return "these are the same hours twice: remove one of them";
        }

        if (!ScheduleWindow.AreOfOneZone(later, earlier))
        {
            return "move one of them so that they at most touch";
        }

        var start = CanStartLater(later, earlier, overlap) ? "start " + later.Words + " at " + WallTime.FormatWithinDay(earlier.End) + " or later" : null;
        var end = CanEndEarlier(later, earlier) ? "end " + earlier.Words + " by " + EarlierEnd(later, earlier) : null;
        return (start, end) switch
        {
            (null, null) => "move or remove one of them",
            (not null, not null) => start + ", or " + end,
            _ => start ?? end!,
        };
    }

    /// <summary>What takes a session apart from its own next occurrence.</summary>
    public static string ForItself(ScheduleWindow window) => "end it at " + OwnEnd(window.Start, window.Days) + " or earlier, or start it on fewer days";

    /// <summary>When a session ends that lasts until its own next start, on the days between which that is soonest.</summary>
    public static string OwnEnd(int start, int days) => WallTime.Format(start + (WallTime.Day * Enumerable.Range(0, 7)
        .Where(day => DayBits.Contains(days, day)).Select(day => WeekOverlap.DaysToNext(days, day)).DefaultIfEmpty(7).Min()));

    /// <summary>The end of the earlier session that is the later one's start.</summary>
    public static string EarlierEnd(ScheduleWindow later, ScheduleWindow earlier) => LeastDistance(earlier, later) is var length && length > WallTime.Day
        ? WallTime.Format(earlier.Start + length)
        : WallTime.FormatWithinDay(later.Start);

    private static bool CanStartLater(ScheduleWindow later, ScheduleWindow earlier, WeekOverlap overlap)
    {
        var start = later.Start + overlap.Length;
        if (later.IsOfMarket || overlap.Length >= later.Length || start >= 2 * WallTime.Day)
        {
            return false;
        }

        // A start past midnight is on another weekday, which is the same only where the session is there on every day.
        return (start < WallTime.Day || later.Days == DayBits.EveryDay) && WeekOverlap.Find(later with { Start = start }, earlier) is null;
    }

    private static bool CanEndEarlier(ScheduleWindow later, ScheduleWindow earlier)
    {
        var length = LeastDistance(earlier, later);
        return length > 0 && !earlier.IsOfMarket && WeekOverlap.Find(later, earlier with { End = earlier.Start + length }) is null;
    }

    /// <summary>The shortest time from a start of a session to another's next start; zero where they start together.</summary>
    private static int LeastDistance(ScheduleWindow from, ScheduleWindow to)
    {
        var least = int.MaxValue;
        for (var day = 0; day < 7; day++)
        {
            for (var next = 0; DayBits.Contains(from.Days, day) && next < 7; next++)
            {
                if (DayBits.Contains(to.Days, day + next))
                {
                    least = Math.Min(least, ((next * WallTime.Day) + to.Start - from.Start + WallTime.Week) % WallTime.Week);
                }
            }
        }

        return least;
    }
}
