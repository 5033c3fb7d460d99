using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Sessions.CodeFixes.Editing;
using Sessions.Roslyn;
using Sessions.Schedule;

namespace Sessions.CodeFixes.Schedule;

/// <summary>Swaps start and end of a session that is overnight and longer than half a day, or says that the next day is meant.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SES0024SwapFix))]
public sealed class SES0024SwapFix : SourceFix
{
    private const string NextDay = "SES0024NextDay";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(Rules.SES0024Swapped.Id);

    private protected override IEnumerable<Repair> RepairsOf(Finding finding)
    {
        if (WrittenSession.At(finding) is not { Raw: var raw } session || !TimeText.TryReadEnd(raw.End, out var end))
        {
            yield break;
        }

        var swapped = raw with { Start = raw.End, End = raw.Start };
        if (IsValidWith(finding, session.Attribute, swapped))
        {
            yield return new Repair(
                "Write " + swapped.Start + " to " + swapped.End, nameof(SES0024SwapFix), [.. session.Write(swapped, finding.CancellationToken)]);
        }

        var said = RawTime.Of(WallTime.Format(end + WallTime.Day));
        yield return new Repair("End it at " + said + ", on the next day", NextDay, [.. session.Write(raw with { End = said }, finding.CancellationToken)]);
    }

    /// <summary>Whether the class's sessions break no rule with another in the place of an attribute's.</summary>
    private static bool IsValidWith(Finding finding, AttributeData attribute, RawSession raw) =>
        WrittenSession.ClassOf(finding) is { } type
        && ScheduleRules.Check([.. SessionSources.Of(type).Sessions.Where(static source => !source.IsBroken)
            .Select(source => source.Attribute == attribute ? raw : source.Declaration.Raw)]).IsValid;
}
