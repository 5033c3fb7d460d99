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
        var offsets = CheckZones(windows, zones, problems);
        for (var i = 0; i < windows.Count; i++)
        {
            for (var j = i + 1; j < windows.Count; j++)
            {
                CheckPair(windows[i], windows[j], offsets, problems);
            }
        }
    }

    private static void CheckNames(IReadOnlyList<ScheduleWindow> windows, List<ScheduleProblem> problems)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var window in windows)
        {
            if (seen.TryGetValue(window.Name, out var other))
            {
                problems.Add(ScheduleProblem.Of(
                    RuleIds.NameTaken, RuleMessages.NameTaken, window.Index, ScheduleArgument.Name, window.Name) with { OtherSession = other });
            }
            else
            {
                seen.Add(window.Name, window.Index);
            }
        }
    }

    private static Dictionary<string, IReadOnlyList<OffsetSpan>?> CheckZones(
        IReadOnlyList<ScheduleWindow> windows, IZoneRules? zones, List<ScheduleProblem> problems)
    {
        var offsets = new Dictionary<string, IReadOnlyList<OffsetSpan>?>(StringComparer.Ordinal);
        if (zones is null)
        {
            return offsets;
        }

        foreach (var window in windows)
        {
            if (!offsets.TryGetValue(window.Zone, out var spans))
            {
                spans = zones.OffsetsOf(window.Zone);
                offsets.Add(window.Zone, spans);
            }

            if (spans is null)
            {
                problems.Add(ScheduleProblem.Of(
                    RuleIds.UnknownTimeZone, RuleMessages.UnknownTimeZone, window.Index, ScheduleArgument.TimeZone,
                    window.Zone, zones.SuggestionFor(window.Zone)));
            }
        }

        return offsets;
    }

    private static void CheckPair(
        ScheduleWindow first, ScheduleWindow second, Dictionary<string, IReadOnlyList<OffsetSpan>?> offsets, List<ScheduleProblem> problems)
    {
        if (string.Equals(first.Zone, second.Zone, StringComparison.Ordinal))
        {
            if (WeekOverlap.Find(first, second) is { } overlap)
            {
                problems.Add(Overlap(first, second, overlap));
            }
        }
        else if (offsets.TryGetValue(first.Zone, out var firstOffsets) && firstOffsets is not null
            && offsets.TryGetValue(second.Zone, out var secondOffsets) && secondOffsets is not null
            && ZoneOverlap.Find(first, firstOffsets, second, secondOffsets) is { Always: true } overlap)
        {
            problems.Add(Overlap(first, second, overlap.First));
        }
    }

    private static ScheduleProblem Overlap(ScheduleWindow first, ScheduleWindow second, WeekOverlap overlap)
    {
        var (later, earlier) = overlap.FirstIsLater ? (first, second) : (second, first);
        var advice = string.Equals(first.Zone, second.Zone, StringComparison.Ordinal)
            ? "start " + later.Words + " at " + WallTime.FormatWithinDay(earlier.End) + " or later, or end " + earlier.Words + " by " + WallTime.FormatWithinDay(later.Start)
            : "move one of them so that they at most touch";
        return ScheduleProblem.Of(
            RuleIds.SessionsOverlap, RuleMessages.SessionsOverlap, later.Index, ScheduleArgument.Start,
            later.Words, earlier.Words, overlap.Describe(first.Zone), advice) with { OtherSession = earlier.Index };
    }
}
