using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Sessions.CodeFixes.Editing;
using Sessions.Schedule;

namespace Sessions.CodeFixes.Schedule;

/// <summary>Opens an overnight session on Sunday to Thursday instead of Monday to Friday.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SES0020WeeknightsFix))]
public sealed class SES0020WeeknightsFix : SourceFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(Rules.SES0020OvernightOnWeekdays.Id);

    private protected override IEnumerable<Repair> RepairsOf(Finding finding)
    {
        if (WrittenSession.At(finding) is not null && finding.Node.FirstAncestorOrSelf<AttributeSyntax>() is { } attribute
            && NamedArgument.Set(
                attribute, nameof(ScheduleArgument.Days), Words.OfEnum(finding, attribute.SpanStart, "SessionDays", nameof(DayBits.Weeknights))) is { } edit)
        {
            yield return new Repair("Open on weeknights, Sunday to Thursday", nameof(SES0020WeeknightsFix), edit);
        }
    }
}
