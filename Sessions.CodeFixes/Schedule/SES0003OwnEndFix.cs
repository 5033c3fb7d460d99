using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Sessions.CodeFixes.Editing;
using Sessions.Schedule;

namespace Sessions.CodeFixes.Schedule;

/// <summary>Ends a session of days, which overlaps its own next occurrence, when that starts.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SES0003OwnEndFix))]
public sealed class SES0003OwnEndFix : SourceFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(Rules.SES0003SessionsOverlap.Id);

    private protected override IEnumerable<Repair> RepairsOf(Finding finding)
    {
        if (WrittenSession.At(finding) is { Raw: var raw } session
            && ScheduleReader.Read(raw, 0, []) is { } window && WeekOverlap.WithItself(window) is not null)
        {
            var end = OverlapAdvice.OwnEnd(window);
            yield return new Repair(
                "End it at " + end + ", when it starts again", nameof(SES0003OwnEndFix),
                [.. session.Write(raw with { End = RawTime.Of(end) }, finding.CancellationToken)]);
        }
    }
}
