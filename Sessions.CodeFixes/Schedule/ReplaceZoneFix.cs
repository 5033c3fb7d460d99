using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Sessions.CodeFixes.Editing;
using Sessions.Roslyn;
using Sessions.Schedule;

namespace Sessions.CodeFixes.Schedule;

/// <summary>Writes another zone, of a session or of the assembly's defaults. The analyzer says which, since it has the zones.</summary>
public abstract class ReplaceZoneFix : SourceFix
{
    private protected ReplaceZoneFix()
    {
    }

    private protected override IEnumerable<Repair> RepairsOf(Finding finding)
    {
        if (finding.Diagnostic.Properties.TryGetValue(DiagnosticKeys.Suggestion, out var zone) && zone is not null
            && finding.Node.FirstAncestorOrSelf<AttributeArgumentSyntax>() is { NameEquals.Name.Identifier.ValueText: nameof(ScheduleArgument.TimeZone) } argument)
        {
            yield return new Repair(
                "Write '" + zone + "'", GetType().Name, SourceEdit.Replace(argument.Expression, SymbolDisplay.FormatLiteral(zone, quote: true)));
        }
    }
}
