namespace Sessions.Schedule;

/// <summary>The rules that make a set of sessions a table. Compiler, generator and runtime all ask here.</summary>
internal static class ScheduleRules
{
    /// <summary>Reads the sessions and applies every rule. <paramref name="zones"/> may be null where no zones are known.</summary>
    public static CheckedSchedule Check(IReadOnlyList<RawSession> sessions, IZoneRules? zones = null)
    {
        var problems = new List<ScheduleProblem>();
        var windows = new List<ScheduleWindow>(sessions.Count);
        for (var i = 0; i < sessions.Count; i++)
        {
            if (ScheduleReader.Read(sessions[i], i, problems) is { } window)
            {
                windows.Add(window);
            }
        }

        CheckTogether(windows, zones, problems);
        return new CheckedSchedule(windows, problems);
    }

    /// <summary>The rules between sessions: names, zones, overlaps.</summary>
    public static void CheckTogether(IReadOnlyList<ScheduleWindow> windows, IZoneRules? zones, List<ScheduleProblem> problems)
    {
        CheckNames(windows, problems);
        CheckZones(windows, zones, problems);
        for (var i = 0; i < windows.Count; i++)
        {
            for (var j = i + 1; j < windows.Count; j++)
            {
                CheckPair(windows[i], windows[j], zones, problems);
            }
        }
    }

    private static void CheckNames(IReadOnlyList<ScheduleWindow> windows, List<ScheduleProblem> problems)
    {
        // Each against those before it, as with overlaps: a class has few sessions, and a dictionary for them is dear.
        for (var i = 1; i < windows.Count; i++)
        {
            var name = windows[i].Name;
            var first = 0;
            while (!string.Equals(windows[first].Name, name, StringComparison.Ordinal))
            {
                first++;
            }

            if (first < i)
            {
                problems.Add(ScheduleProblem.Of(
                    Rules.SES0012NameTaken, windows[i].Index, ScheduleArgument.Name, name) with { OtherSession = windows[first].Index });
            }
        }
    }

    private static void CheckZones(IReadOnlyList<ScheduleWindow> windows, IZoneRules? zones, List<ScheduleProblem> problems)
    {
        foreach (var window in windows)
        {
            if (zones is not null && zones.OffsetsOf(window.Zone) is null)
            {
                problems.Add(UnknownZone(window.Zone, zones, window.Index));
            }
        }
    }

    /// <summary>The problem of a zone that is not known.</summary>
    public static ScheduleProblem UnknownZone(string zone, IZoneRules zones, int index)
    {
        var advice = zones.AdviceFor(zone);
        return ScheduleProblem.Of(
            Rules.SES0005UnknownTimeZone, index, ScheduleArgument.TimeZone, ShownText.Cut(zone), advice.Words) with { Suggestion = advice.Replacement };
    }

    private static void CheckPair(ScheduleWindow first, ScheduleWindow second, IZoneRules? zones, List<ScheduleProblem> problems)
    {
        if (string.Equals(first.Zone, second.Zone, StringComparison.Ordinal))
        {
            if (WeekOverlap.Find(first, second) is { } overlap)
            {
                problems.Add(Overlap(first, second, overlap));
            }
        }
        else if (zones?.OverlapOf(first, second) is { Always: true } always)
        {
            problems.Add(Overlap(first, second, always.FirstOfWeek(first, second)));
        }
    }

    private static ScheduleProblem Overlap(ScheduleWindow first, ScheduleWindow second, WeekOverlap overlap)
    {
        var (later, earlier) = overlap.FirstIsLater ? (first, second) : (second, first);
        var advice = string.Equals(first.Zone, second.Zone, StringComparison.Ordinal)
            ? "start " + later.Words + " at " + WallTime.FormatWithinDay(earlier.End) + " or later, or end " + earlier.Words + " by " + WallTime.FormatWithinDay(later.Start)
            : "move one of them so that they at most touch";
        return ScheduleProblem.Of(
            Rules.SES0003SessionsOverlap, later.Index, ScheduleArgument.Start,
            later.Words, earlier.Words, overlap.Describe(first.Zone), advice) with { OtherSession = earlier.Index };
    }
}
