using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Sessions.CodeFixes.Editing;
using Sessions.Roslyn;
using Sessions.Schedule;

namespace Sessions.CodeFixes.Schedule;

// docs/decisions.md 65
/// <summary>
/// Takes two sessions apart: the later one starts when the earlier one ends, or the earlier one ends when the later one
/// starts. Offered where that leaves both with times of their own and without overlap on any day of the week. Of the same hours
/// twice the second can be removed. A session of days that overlaps its own next occurrence ends when that starts.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SES0003TrimFix))]
public sealed class SES0003TrimFix : SourceFix
{
    private const string LaterStart = "SES0003LaterStart";
    private const string EarlierEnd = "SES0003EarlierEnd";
    private const string OwnEnd = "SES0003OwnEnd";
    private const string RemoveSame = "SES0003RemoveSame";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(Rules.SES0003SessionsOverlap.Id);

    /// <summary>Of sessions that overlap in a row, each is trimmed by what became of the others.</summary>
    internal override IEnumerable<SourceEdit> EditsOfAll(IReadOnlyList<Finding> findings, string key) =>
        key == OwnEnd ? findings.Select(OwnEndOf).OfType<Repair>().SelectMany(static repair => repair.Edits) : EditsOfPairs(findings, key);

    private protected override IEnumerable<Repair> RepairsOf(Finding finding) => OwnEndOf(finding) is { } own ? [own] : RepairsOfPair(finding);

    private static IEnumerable<SourceEdit> EditsOfPairs(IReadOnlyList<Finding> findings, string key)
    {
        foreach (var type in findings.Select(WrittenSession.ClassOf).OfType<INamedTypeSymbol>().Distinct<INamedTypeSymbol>(SymbolEqualityComparer.Default))
        {
            var schedule = ClassSchedule.Of(type, findings[0].CancellationToken);
            if (key == RemoveSame)
            {
                var same = schedule.Overlaps().Where(pair => IsAmong(findings, schedule, pair))
                    .Select(pair => SecondOf(schedule, pair)).OfType<AttributeSyntax>();
                foreach (var edit in Removal.Of([.. same.Distinct()]))
                {
                    yield return edit;
                }

                continue;
            }

            var tried = new HashSet<(int Later, int Earlier)>();
            while (schedule.Overlaps().FirstOrDefault(pair => IsAmong(findings, schedule, pair) && tried.Add((pair.Session, pair.OtherSession))) is { } overlap)
            {
                schedule = Trim(schedule, overlap, atLaterStart: key == LaterStart)?.Schedule ?? schedule;
            }

            foreach (var edit in schedule.Edits())
            {
                yield return edit;
            }
        }
    }

    /// <summary>The repair of a session that overlaps itself, where the finding is that and its times are written there.</summary>
    private static Repair? OwnEndOf(Finding finding)
    {
        if (WrittenSession.At(finding) is not { Raw: var raw } session
            || !Finding.IsSamePlace(finding.Diagnostic.Location, SessionSyntax.LocationOf(session.Attribute, ScheduleArgument.End, finding.CancellationToken))
            || ScheduleReader.Read(raw, 0, []) is not { } window || WeekOverlap.WithItself(window) is null)
        {
            return null;
        }

        var end = OverlapAdvice.OwnEnd(window.Start, window.Days);
        return new Repair(
            "End it at " + end + ", when it starts again", OwnEnd, [.. session.Write(raw with { End = RawTime.Of(end) }, finding.CancellationToken)]);
    }

    private static IEnumerable<Repair> RepairsOfPair(Finding finding)
    {
        if (WrittenSession.ClassOf(finding) is not { } type)
        {
            yield break;
        }

        var schedule = ClassSchedule.Of(type, finding.CancellationToken);
        if (schedule.Overlaps().FirstOrDefault(pair => IsOf(finding.Diagnostic, schedule, pair)) is not { } overlap)
        {
            yield break;
        }

        if (SecondOf(schedule, overlap) is { } second)
        {
            yield return new Repair("Remove " + overlap.Values[0], RemoveSame, [.. Removal.Of([second])]);
        }

        if (Trim(schedule, overlap, atLaterStart: true) is { } later)
        {
            yield return new Repair("Start " + overlap.Values[0] + " at " + later.Time, LaterStart, [.. later.Schedule.Edits()]);
        }

        if (Trim(schedule, overlap, atLaterStart: false) is { } earlier)
        {
            yield return new Repair("End " + schedule.WindowOf(overlap.OtherSession).Words + " at " + earlier.Time, EarlierEnd, [.. earlier.Schedule.Edits()]);
        }
    }

    private static (ClassSchedule Schedule, string Time)? Trim(ClassSchedule schedule, ScheduleProblem overlap, bool atLaterStart)
    {
        var (later, earlier) = (schedule.WindowOf(overlap.Session), schedule.WindowOf(overlap.OtherSession));
        var time = atLaterStart ? WallTime.FormatWithinDay(earlier.End) : OverlapAdvice.EarlierEnd(later, earlier);
        var trimmed = atLaterStart
            ? schedule.With(later.Index, schedule[later.Index] with { Start = RawTime.Of(time) })
            : schedule.With(earlier.Index, schedule[earlier.Index] with { End = RawTime.Of(time) });
        return trimmed is not null
            && trimmed.IsPartOf(schedule, atLaterStart ? later.Index : earlier.Index)
            && trimmed.AreApart(later.Index, earlier.Index)
            ? (trimmed, time)
            : null;
    }

    /// <summary>The second of two sessions with the same hours, where it stands at an attribute of its own; else null.</summary>
    private static AttributeSyntax? SecondOf(ClassSchedule schedule, ScheduleProblem overlap) =>
        OverlapAdvice.AreTheSame(schedule.WindowOf(overlap.Session), schedule.WindowOf(overlap.OtherSession)) ? schedule.WrittenAt(overlap.Session) : null;

    private static bool IsAmong(IReadOnlyList<Finding> findings, ClassSchedule schedule, ScheduleProblem pair) =>
        findings.Any(finding => IsOf(finding.Diagnostic, schedule, pair));

    private static bool IsOf(Diagnostic diagnostic, ClassSchedule schedule, ScheduleProblem pair) =>
        Finding.IsSamePlace(diagnostic.Location, schedule.PlaceOf(pair))
        && (diagnostic.AdditionalLocations.Count == 0 || Finding.IsSamePlace(diagnostic.AdditionalLocations[0], schedule.PlaceOfOther(pair)));
}
