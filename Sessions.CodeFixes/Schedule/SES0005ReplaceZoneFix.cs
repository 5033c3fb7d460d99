using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Sessions.CodeFixes.Editing;
using Sessions.Roslyn;
using Sessions.Schedule;

namespace Sessions.CodeFixes.Schedule;

/// <summary>Writes the zone that was probably meant, of a session or of the assembly's defaults: the analyzer says which, since it has the zones.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SES0005ReplaceZoneFix))]
public sealed class SES0005ReplaceZoneFix : SourceFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(Rules.SES0005UnknownTimeZone.Id);

    private protected override IEnumerable<Repair> RepairsOf(Finding finding)
    {
        if (finding.Diagnostic.Properties.TryGetValue(DiagnosticKeys.Suggestion, out var zone) && zone is not null
            && finding.Node.FirstAncestorOrSelf<AttributeArgumentSyntax>() is { NameEquals.Name.Identifier.ValueText: nameof(ScheduleArgument.TimeZone) } argument)
        {
            yield return new Repair(
                "Write '" + zone + "'", nameof(SES0005ReplaceZoneFix), SourceEdit.Replace(argument.Expression, SymbolDisplay.FormatLiteral(zone, quote: true)));
        }
    }
}
