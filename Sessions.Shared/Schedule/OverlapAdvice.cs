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
        var end = CanEndEarlier(later, earlier) ? "end " + earlier.Words + " by " + WallTime.FormatWithinDay(later.Start) : null;
        return (start, end) switch
        {
            (null, null) => "move or remove one of them",
            (not null, not null) => start + ", or " + end,
            _ => start ?? end!,
        };
    }

    private static bool CanStartLater(ScheduleWindow later, ScheduleWindow earlier, WeekOverlap overlap)
    {
        var start = later.Start + overlap.Length;
        if (later.IsOfMarket || overlap.Length >= later.Length)
        {
            return false;
        }

        // A start past midnight is on another weekday, which is the same only where the session is there on every day.
        var moved = start < WallTime.Day ? later with { Start = start } : later with { Start = start - WallTime.Day, End = later.End - WallTime.Day };
        return (start < WallTime.Day || later.Days == DayBits.EveryDay) && WeekOverlap.Find(moved, earlier) is null;
    }

    private static bool CanEndEarlier(ScheduleWindow later, ScheduleWindow earlier)
    {
        var length = (later.Start - earlier.Start + WallTime.Day) % WallTime.Day;
        return length > 0 && !earlier.IsOfMarket && WeekOverlap.Find(later, earlier with { End = earlier.Start + length }) is null;
    }
}
