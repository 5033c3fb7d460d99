using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Sessions.CodeFixes.Editing;
using Sessions.Roslyn;
using Sessions.Schedule;

namespace Sessions.CodeFixes.Schedule;

/// <summary>Has entries end as long before the session's end as they do on an ordinary day: <c>15:30</c> of a session to 16:00 becomes <c>-00:30</c>.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SES0029CountBackFix))]
public sealed class SES0029CountBackFix : SourceFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(Rules.SES0029EntriesUntilNearEnd.Id);

    private protected override IEnumerable<Repair> RepairsOf(Finding finding)
    {
        if (finding.Diagnostic.Properties.TryGetValue(DiagnosticKeys.Suggestion, out var lead) && lead is not null
            && finding.Node.FirstAncestorOrSelf<AttributeArgumentSyntax>() is { NameEquals.Name.Identifier.ValueText: nameof(ScheduleArgument.EntriesUntil) } argument)
        {
            yield return new Repair("Write '" + lead + "'", nameof(SES0029CountBackFix), SourceEdit.Replace(argument.Expression, TimeArguments.Quote(lead)));
        }
    }
}
