using System.Globalization;

namespace Sessions.Schedule;

// docs/decisions.md 9
/// <summary>The rules that make a set of sessions a table. Compiler, generator and runtime all ask here.</summary>
internal static class ScheduleRules
{
    /// <summary>The overlaps that are told one by one; of more than that there is a count.</summary>
    public const int MostOverlapsTold = 20;

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
            CheckOverlaps(windows, zones, problems);
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

    private static void CheckOverlaps(List<ScheduleWindow> windows, IZoneRules? zones, List<ScheduleProblem> problems)
    {
        var sieve = WindowSieve.Of(windows, zones);
        var (told, more) = (0, 0);
        for (var i = 0; i < windows.Count; i++)
        {
            for (var j = i + 1; j < windows.Count; j++)
            {
                if (sieve?.MayOverlapAlways(i, j) == false)
                {
                    continue;
                }

                if (told < MostOverlapsTold)
                {
                    if (OverlapOf(windows[i], windows[j], zones) is { } overlap)
                    {
                        problems.Add(Overlap(windows[i], windows[j], overlap));
                        told++;
                    }
                }
                else if (ScheduleWindow.AreOfOneZone(windows[i], windows[j]) && WeekOverlap.Find(windows[i], windows[j]) is not null)
                {
                    // Two zones are judged over years of dates: too much for what is only counted.
                    more++;
                }
            }
        }

        if (more > 0)
        {
            var last = problems[problems.Count - 1];
            problems[problems.Count - 1] = ScheduleProblem.Of(
                last.Rule, last.Session, last.Argument, last.Values[0], last.Values[1],
                last.Values[2] + ", and at least " + more.ToString(CultureInfo.InvariantCulture) + " more pairs of sessions overlap", last.Values[3])
                with { OtherSession = last.OtherSession };
        }
    }

    /// <summary>The problem of a zone that is not known.</summary>
    public static ScheduleProblem UnknownZone(string zone, IZoneRules zones, int index)
    {
        var advice = zones.AdviceFor(zone);
        return ScheduleProblem.Of(
            Rules.SES0005UnknownTimeZone, index, ScheduleArgument.TimeZone, ShownText.Cut(zone), advice.Words) with { Suggestion = advice.Replacement };
    }

    private static WeekOverlap? OverlapOf(ScheduleWindow first, ScheduleWindow second, IZoneRules? zones)
    {
        if (ScheduleWindow.AreOfOneZone(first, second))
        {
            return WeekOverlap.Find(first, second);
        }

        return zones?.OverlapOf(first, second) is { Always: true } always ? always.FirstOfWeek(first, second) : null;
    }

    private static ScheduleProblem Overlap(ScheduleWindow first, ScheduleWindow second, WeekOverlap overlap)
    {
        var (later, earlier) = overlap.FirstIsLater ? (first, second) : (second, first);
        var advice = ScheduleWindow.AreOfOneZone(first, second)
            ? "start " + later.Words + " at " + WallTime.FormatWithinDay(earlier.End) + " or later, or end " + earlier.Words + " by " + WallTime.FormatWithinDay(later.Start)
            : "move one of them so that they at most touch";
        return ScheduleProblem.Of(
            Rules.SES0003SessionsOverlap, later.Index, ScheduleArgument.Start,
            later.Words, earlier.Words, overlap.Describe(first.Zone), advice) with { OtherSession = earlier.Index };
    }
}
