using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CSharp;
using Sessions.Analyzers.Zones;
using Sessions.CodeFixes.Editing;
using Sessions.CodeFixes.Schedule;
using Sessions.Roslyn;
using Sessions.Schedule;

namespace Sessions.CodeFixes.Refactorings;

/// <summary>
/// Writes the same hours in another zone: only where the two zones' clocks are equally far apart on all dates of the judged years, so
/// that no occurrence moves.
/// </summary>
[ExportCodeRefactoringProvider(LanguageNames.CSharp, Name = nameof(OtherZoneRefactoring))]
public sealed class OtherZoneRefactoring : SessionRefactoring
{
    /// <summary>Where most is traded; beside them the zones of the class's other sessions are offered.</summary>
    private static readonly string[] _mostUsed = ["UTC", "America/New_York", "Europe/London", "Europe/Berlin", "Asia/Tokyo", "Asia/Hong_Kong"];

    private protected override IEnumerable<Repair> ChangesOf(SessionPlace place, CancellationToken cancellationToken)
    {
        if (place.Window is not { } window || TzdbZoneRules.Instance.OffsetsOf(window.Zone) is not { } offsets)
        {
            yield break;
        }

        var zones = SessionSources.Of(place.Type).Sessions.Select(static session => session.Declaration.Raw.TimeZone ?? ScheduleWindow.DefaultZone);
        foreach (var zone in zones.Concat(_mostUsed).Distinct(StringComparer.Ordinal).Where(zone => zone != window.Zone))
        {
            if (TzdbZoneRules.Instance.OffsetsOf(zone) is { } others
                && ShiftOf(offsets, others) is { } shift
                && Edits(place, window, zone, shift, cancellationToken) is { } edits)
            {
                yield return new Repair("Write the hours in " + zone, nameof(OtherZoneRefactoring) + zone, edits);
            }
        }
    }

    /// <summary>How far the other zone's clock is ahead on all dates, in milliseconds; null where that changes.</summary>
    private static int? ShiftOf(IReadOnlyList<OffsetSpan> offsets, IReadOnlyList<OffsetSpan> others)
    {
        var shifts = OffsetStretch.Of(offsets, others).Select(static stretch => stretch.Second - stretch.First).Distinct().Take(2).ToList();
        return shifts.Count == 1 ? shifts[0] : null;
    }

    /// <summary>The edits, or null where the session would start on other weekdays.</summary>
    private static SourceEdit[]? Edits(SessionPlace place, ScheduleWindow window, string zone, int shift, CancellationToken cancellationToken)
    {
        var start = window.Start + shift;
        if (start is < 0 or >= WallTime.Day && window.Days != DayBits.EveryDay)
        {
            return null;
        }

        start = Within(start);
        var end = window.Length >= WallTime.Day ? WallTime.Format(start + window.Length) : WallTime.FormatWithinDay(start + window.Length);
        var raw = place.Raw with { Start = RawTime.Of(WallTime.FormatWithinDay(start)), End = RawTime.Of(end) };
        var edits = TimeArguments.Write(place.Attribute, raw, place.Raw, cancellationToken).ToList();
        if (window.EntriesUntil is { } until && NamedArgument.Find(place.Syntax, nameof(ScheduleArgument.EntriesUntil)) is { } entries)
        {
            edits.Add(SourceEdit.Replace(entries.Expression, TimeArguments.Quote(window.EntriesUntilDays > 0 ? WallTime.Format(start + until - window.Start) : WallTime.FormatWithinDay(Within(until + shift)))));
        }

        var quoted = SymbolDisplay.FormatLiteral(zone, quote: true);
        return NamedArgument.Set(place.Syntax, nameof(ScheduleArgument.TimeZone), quoted) is { } written ? [.. edits, written] : null;
    }

    private static int Within(int time) => ((time % WallTime.Day) + WallTime.Day) % WallTime.Day;
}
