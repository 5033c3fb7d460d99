using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Sessions.CodeFixes.Editing;
using Sessions.Roslyn;
using Sessions.Schedule;

namespace Sessions.CodeFixes.Handlers;

/// <summary>
/// Makes the action Custom, so that the method named is called, or removes the name. Where another action is written the name
/// goes first: a tool that takes the first way must not keep positions open that were closed before.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SES0011SetCustomFix))]
public sealed class SES0011SetCustomFix : SourceFix
{
    private const string SetCustom = "SES0011SetCustom";
    private const string RemoveName = "SES0011RemoveName";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(Rules.SES0011HandlerNeverRuns.Id);

    private protected override IEnumerable<Repair> RepairsOf(Finding finding)
    {
        var properties = finding.Diagnostic.Properties;
        if (finding.Node.FirstAncestorOrSelf<AttributeSyntax>() is not { } attribute
            || !properties.TryGetValue(DiagnosticKeys.ActionProperty, out var action) || action is null
            || !properties.TryGetValue(DiagnosticKeys.HandlerProperty, out var handler) || handler is null
            || NamedArgument.Find(attribute, handler) is not { } name)
        {
            return [];
        }

        var custom = Words.OfEnum(finding, attribute.SpanStart, "SessionAction", "Custom");
        var set = NamedArgument.Set(attribute, action, custom, after: Previous(name)) is { } edit ? new Repair("Set " + action + " = Custom", SetCustom, edit) : null;
        var remove = new Repair("Remove '" + handler + "'", RemoveName, Removal.Of(name));
        return set is null ? [remove] : NamedArgument.Find(attribute, action) is null ? [set, remove] : [remove, set];
    }

    private static AttributeArgumentSyntax? Previous(AttributeArgumentSyntax argument)
    {
        var all = ((AttributeArgumentListSyntax)argument.Parent!).Arguments;
        var index = all.IndexOf(argument);
        return index > 0 ? all[index - 1] : null;
    }
}
