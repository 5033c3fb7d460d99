using System.Globalization;
using Sessions.Zones;

namespace Sessions.Schedule;

/// <summary>What is legal in a schedule, and may not be meant.</summary>
internal static class ScheduleWarnings
{
    /// <summary>
    /// The pairs that are looked at date by date where the distances of their clocks do not tell: of more that overlap on all
    /// dates, which is an error by itself, none needs to be warned of.
    /// </summary>
    private const int MostJudged = 1_000;

    /// <summary>Every warning for the windows that could be read.</summary>
    public static List<ScheduleProblem> Of(IReadOnlyList<ScheduleWindow> windows, IZoneRules zones)
    {
        var warnings = new List<ScheduleProblem>();
        for (var i = 0; i < windows.Count; i++)
        {
            CheckDays(windows[i], warnings);
            if (OfZone(windows[i].Zone, zones, windows[i].Index) is { } warning)
            {
                warnings.Add(warning);
            }

            CheckSwapped(windows[i], warnings);
            CheckBoundaries(windows[i], zones, warnings);
        }

        CheckPairs(windows, zones, warnings);
        return warnings;
    }

    /// <summary>The warning of a zone that is known and may not be meant; null where there is none.</summary>
    public static ScheduleProblem? OfZone(string zone, IZoneRules zones, int index)
    {
        if (PlacelessZone.Of(zone) is { } placeless)
        {
            return ScheduleProblem.Of(
                Rules.SES0022PlacelessZone, index, ScheduleArgument.TimeZone, zone, placeless.What, placeless.Advice)
                with { Suggestion = placeless.City, IsInfo = !placeless.IsTrap };
        }

        // UTC by another name is UTC on every machine.
        return ZoneTable.TargetOf(zone) is { } target && target != ScheduleWindow.DefaultZone && zones.OffsetsOf(target) is not null && zones.OffsetsOf(zone) is not null
            ? ScheduleProblem.Of(Rules.SES0023OlderName, index, ScheduleArgument.TimeZone, zone, target) with { Suggestion = target, IsInfo = true }
            : null;
    }

    private static void CheckDays(ScheduleWindow window, List<ScheduleProblem> warnings)
    {
        if (window is { End: > WallTime.Day, Length: <= WallTime.Day, Days: DayBits.Weekdays })
        {
            warnings.Add(ScheduleProblem.Of(
                Rules.SES0020OvernightOnWeekdays, window.Index, ScheduleArgument.Days, window.Words));
        }
    }

    private static void CheckSwapped(ScheduleWindow window, List<ScheduleProblem> warnings)
    {
        if (window is { IsNextDayImplied: true, Days: not DayBits.Weeknights } && window.End - window.Start > WallTime.Day / 2)
        {
            warnings.Add(ScheduleProblem.Of(
                Rules.SES0024Swapped, window.Index, ScheduleArgument.End,
                window.Words, RawDuration.Format(TimeSpan.FromMilliseconds(window.End - window.Start)),
                WallTime.FormatWithinDay(window.End), WallTime.FormatWithinDay(window.Start), WallTime.Format(window.End)));
        }
    }

    private static void CheckBoundaries(ScheduleWindow window, IZoneRules zones, List<ScheduleProblem> warnings)
    {
        // A zone that never changes its clocks has one offset.
        if (zones.OffsetsOf(window.Zone) is { Count: > 1 } offsets)
        {
            CheckBoundary(window, window.Start, ScheduleArgument.Start, offsets, warnings);
            CheckBoundary(window, window.End, ScheduleArgument.End, offsets, warnings);
        }
    }

    private static void CheckBoundary(
        ScheduleWindow window, int time, ScheduleArgument boundary, IReadOnlyList<OffsetSpan> offsets, List<ScheduleProblem> warnings)
    {
        var found = ClockChange.Find(window, time, offsets);
        if (found.Gap is { } gap)
        {
            warnings.Add(AtClockChange(window, time, boundary, "does not exist", gap, gap.LocalAfter));
        }

        if (found.Overlap is { } overlap)
        {
            warnings.Add(AtClockChange(window, time, boundary, "occurs twice", overlap, null));
        }
    }

    private static ScheduleProblem AtClockChange(
        ScheduleWindow window, int time, ScheduleArgument boundary, string what, ClockChange change, int? after)
    {
        var verb = boundary == ScheduleArgument.Start ? "starts" : "ends";
        var instead = after is { } moved ? "at " + WallTime.FormatWithinDay(moved) : "at the earlier of the two";
        return ScheduleProblem.Of(
            Rules.SES0006BoundaryAtClockChange, window.Index, boundary,
            window.Words, verb, window.Show(time), what, window.Zone, change.Describe(),
            (change.Dates.Count == 1 ? "on that date it " : "on those dates it ") + verb + " " + instead);
    }

    private static void CheckPairs(IReadOnlyList<ScheduleWindow> windows, IZoneRules zones, List<ScheduleProblem> warnings)
    {
        var sieve = WindowSieve.Of(windows, zones);
        var (told, judged, more) = (0, 0, 0);
        for (var i = 0; i < windows.Count; i++)
        {
            for (var j = i + 1; j < windows.Count; j++)
            {
                if (ScheduleWindow.AreOfOneZone(windows[i], windows[j]) || sieve?.MayOverlap(i, j) == false)
                {
                    continue;
                }

                var isCertain = sieve?.OverlapsOnSomeDates(i, j) == true;
                if (sieve is null || (told < OverlapRules.MostTold && (isCertain || judged++ < MostJudged)))
                {
                    told += AddOverlap(windows[i], windows[j], zones, warnings) ? 1 : 0;
                }
                else if (isCertain)
                {
                    more++;
                }
            }
        }

        if (more > 0)
        {
            var last = warnings[warnings.Count - 1];
            warnings[warnings.Count - 1] = ScheduleProblem.Of(
                last.Rule, last.Session, last.Argument, last.Values[0], last.Values[1], last.Values[2],
                last.Values[3] + ", and at least " + more.ToString(CultureInfo.InvariantCulture) + " more pairs of sessions overlap on some dates")
                with { OtherSession = last.OtherSession };
        }
    }

    private static bool AddOverlap(ScheduleWindow first, ScheduleWindow second, IZoneRules zones, List<ScheduleProblem> warnings)
    {
        if (zones.OverlapOf(first, second) is not { Always: false } found)
        {
            return false;
        }

        var (later, earlier) = found.Overlap.FirstIsLater ? (first, second) : (second, first);
        warnings.Add(ScheduleProblem.Of(
            Rules.SES0004SessionsOverlapOnSomeDates, later.Index, ScheduleArgument.Start,
            later.Words, earlier.Words, found.DescribeFirst(first.Zone), found.DescribeSecond(second.Zone)) with { OtherSession = earlier.Index });
        return true;
    }
}
