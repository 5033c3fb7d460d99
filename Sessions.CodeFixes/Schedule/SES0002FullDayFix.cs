using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Sessions.CodeFixes.Editing;
using Sessions.Schedule;

namespace Sessions.CodeFixes.Schedule;

/// <summary>Ends an empty session a day after its start, <c>("17:00", "17:00+1")</c>, and one that is too long when it starts again.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SES0002FullDayFix))]
public sealed class SES0002FullDayFix : SourceFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(Rules.SES0002EmptyOrTooLong.Id);

    private protected override IEnumerable<Repair> RepairsOf(Finding finding)
    {
        if (WrittenSession.At(finding) is { Raw: var raw } session && TimeText.TryReadStart(raw.Start, out var start))
        {
            var isTooLong = TimeText.TryReadEnd(raw.End, out var written) && written > start;
            var end = isTooLong ? OverlapAdvice.OwnEnd(start, raw.Days) : WallTime.Format(start + WallTime.Day);
            yield return new Repair(
                "End it at " + end + (isTooLong ? ", when it starts again" : ", for a day of 24 hours"), nameof(SES0002FullDayFix),
                [.. session.Write(raw with { End = RawTime.Of(end) }, finding.CancellationToken)]);
        }
    }
}
