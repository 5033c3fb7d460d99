using System.Globalization;

namespace Sessions.Schedule;

// docs/decisions.md 9
/// <summary>Finds the sessions that are open at the same time (SES0003): the first few pairs one by one, the rest as a count.</summary>
internal static class OverlapRules
{
    /// <summary>The overlaps that are told one by one.</summary>
    public const int MostTold = 5;

    /// <summary>The windows inside another from which on it is told at the long one, too.</summary>
    private const int ManyInside = 2;

    public static void Check(List<ScheduleWindow> windows, IZoneRules? zones, List<ScheduleProblem> problems)
    {
        var sieve = WindowSieve.Of(windows, zones);
        var (told, more, isExact) = (0, 0, true);
        Dictionary<int, (ScheduleProblem First, int Count)>? inside = null;
        for (var i = 0; i < windows.Count; i++)
        {
            if (WeekOverlap.WithItself(windows[i]) is { } own)
            {
                problems.Add(Of(
                    windows[i].Index, ScheduleArgument.End, -1,
                    windows[i].Words, "its own next occurrence", own.Describe(windows[i].Zone), OverlapAdvice.ForItself(windows[i])));
            }

            for (var j = i + 1; j < windows.Count; j++)
            {
                if (sieve?.MayOverlapAlways(i, j) == false)
                {
                    continue;
                }

                // Two zones are judged over years of dates: too much for what is only counted.
                if (told >= MostTold && !ScheduleWindow.AreOfOneZone(windows[i], windows[j]))
                {
                    isExact = false;
                    continue;
                }

                if (OverlapOf(windows[i], windows[j], zones) is { } overlap)
                {
                    if (told < MostTold)
                    {
                        problems.Add(Overlap(windows[i], windows[j], overlap));
                        told++;
                    }
                    else
                    {
                        more++;
                    }

                    CountInside(ref inside, windows[i], windows[j], overlap);
                }
            }
        }

        if (more > 0)
        {
            var last = problems[problems.Count - 1];
            problems[problems.Count - 1] = Of(
                last.Session, last.Argument, last.OtherSession,
                last.Values[0], last.Values[1], last.Values[2] + ", and " + (isExact ? "" : "at least ") + Number(more) + " more pairs of sessions overlap", last.Values[3]);
        }

        AddAround(inside, problems);
    }

    /// <summary>Counts a window that lies within another, where the other is the longer one.</summary>
    private static void CountInside(
        ref Dictionary<int, (ScheduleProblem First, int Count)>? inside, ScheduleWindow first, ScheduleWindow second, WeekOverlap overlap)
    {
        var (shorter, longer) = first.Length < second.Length ? (first, second) : (second, first);
        if (shorter.Length == longer.Length || overlap.Length < shorter.Length)
        {
            return;
        }

        inside ??= [];
        inside[longer.Index] = inside.TryGetValue(longer.Index, out var found)
            ? (found.First, found.Count + 1)
            : (Of(longer.Index, ScheduleArgument.Session, shorter.Index, longer.Words, "session " + shorter.Words, overlap.Describe(first.Zone), ""), 1);
    }

    private static void AddAround(Dictionary<int, (ScheduleProblem First, int Count)>? inside, List<ScheduleProblem> problems)
    {
        foreach (var (first, count) in (inside ?? []).Values.Where(static around => around.Count >= ManyInside).OrderBy(static around => around.First.Session).Take(MostTold))
        {
            problems.Add(Of(
                first.Session, first.Argument, first.OtherSession, first.Values[0], first.Values[1] + " and " + Number(count - 1) + " more inside it,",
                "first " + first.Values[2], "split it around them, or remove it"));
        }
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
        return Of(
            later.Index, ScheduleArgument.Start, earlier.Index,
            later.Words, "session " + earlier.Words, overlap.Describe(first.Zone), OverlapAdvice.For(later, earlier, overlap));
    }

    private static ScheduleProblem Of(int session, ScheduleArgument argument, int other, params string[] values) =>
        ScheduleProblem.Of(Rules.SES0003SessionsOverlap, session, argument, values) with { OtherSession = other };

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
