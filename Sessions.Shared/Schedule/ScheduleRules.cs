namespace Sessions.Schedule;

// docs/decisions.md 9
/// <summary>The rules that make a set of sessions a table. Compiler, generator and runtime all ask here.</summary>
internal static class ScheduleRules
{
    private const int FewNames = 32;

    /// <summary>Reads the sessions and applies every rule. <paramref name="zones"/> may be null where no zones are known.</summary>
    public static CheckedSchedule Check(IReadOnlyList<RawSession> sessions, IZoneRules? zones = null)
    {
        var problems = new List<ScheduleProblem>();
        var windows = new List<ScheduleWindow>(sessions.Count);
        var names = new string?[sessions.Count];
        for (var i = 0; i < sessions.Count; i++)
        {
            names[i] = string.IsNullOrWhiteSpace(sessions[i].Name) ? null : sessions[i].Name;
            if (ScheduleReader.Read(sessions[i], i, problems) is { } window)
            {
                windows.Add(window);
                names[i] = window.Name;
            }
        }

        if (sessions.Count > RangeRules.MostSessions)
        {
            problems.Add(RangeRules.TooMany(sessions.Count));
        }
        else
        {
            CheckNames(names, problems);
            CheckZones(sessions, zones, problems);
            OverlapRules.Check(windows, zones, problems);
        }

        return new CheckedSchedule(windows, problems);
    }

    private static void CheckNames(string?[] names, List<ScheduleProblem> problems)
    {
        // Each against those before it: most classes have few sessions, and a dictionary for them is dear.
        var places = names.Length > FewNames ? new Dictionary<string, int>(StringComparer.Ordinal) : null;
        for (var i = 0; i < names.Length; i++)
        {
            if (names[i] is { } name && FirstPlaceOf(name, i) is var first && first < i)
            {
                problems.Add(ScheduleProblem.Of(Rules.SES0012NameTaken, i, ScheduleArgument.Name, ShownText.CutLine(name)) with { OtherSession = first });
            }
        }

        int FirstPlaceOf(string name, int place)
        {
            if (places is null)
            {
                return Array.IndexOf(names, name);
            }

            if (!places.TryGetValue(name, out var first))
            {
                places.Add(name, first = place);
            }

            return first;
        }
    }

    private static void CheckZones(IReadOnlyList<RawSession> sessions, IZoneRules? zones, List<ScheduleProblem> problems)
    {
        for (var i = 0; zones is not null && i < sessions.Count; i++)
        {
            var zone = sessions[i].TimeZone ?? ScheduleWindow.DefaultZone;
            if (zones.OffsetsOf(zone) is null)
            {
                problems.Add(UnknownZone(zone, zones, i));
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
}
