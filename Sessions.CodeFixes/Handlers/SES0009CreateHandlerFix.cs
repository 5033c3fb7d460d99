using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Sessions.CodeFixes.Editing;
using Sessions.CodeFixes.Schedule;
using Sessions.Roslyn;
using Sessions.Schedule;

namespace Sessions.CodeFixes.Handlers;

/// <summary>
/// Creates the method that a session names and the class lacks, or names one where none is named. Where the class has a
/// method of nearly that name, that one can be named instead; it comes second, since a guess must not be made by a tool.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SES0009CreateHandlerFix))]
public sealed class SES0009CreateHandlerFix : SourceFix
{
    private const string Create = "SES0009Create";
    private const string UseNearest = "SES0009UseNearest";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(Rules.SES0009NoHandler.Id);

    private protected override IEnumerable<Repair> RepairsOf(Finding finding)
    {
        if (finding.Node.FirstAncestorOrSelf<TypeDeclarationSyntax>() is not { } declaration
            || WrittenSession.ClassOf(finding) is not { } type || !DeclarationRules.IsToBeGated(type)
            || PropertyOf(finding, DiagnosticKeys.HandlerProperty) is not { } property)
        {
            yield break;
        }

        var named = PropertyOf(finding, DiagnosticKeys.Handler);
        var name = named ?? (property == nameof(ScheduleArgument.CustomStart) ? "OnStartAsync" : "OnEndAsync");
        var members = type.GetMembers(name);
        var exists = named is null && members.OfType<IMethodSymbol>().Any(HandlerRules.HasRightShape);
        if ((members.IsEmpty || exists) && SyntaxFacts.IsValidIdentifier(name) && SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None)
        {
            var edits = new List<SourceEdit>();
            if (named is null)
            {
                if (NameIt(finding, property, name) is not { } naming)
                {
                    yield break;
                }

                edits.Add(naming);
            }

            if (!exists)
            {
                edits.Add(NewMember.In(declaration, Words.OfUnwrittenMethod(finding, declaration, "private", name)));
            }

            yield return new Repair((exists ? "Name the method '" : "Create the method '") + name + "'", Create, edits);
        }

        if (PropertyOf(finding, DiagnosticKeys.Suggestion) is { } nearest
            && finding.Node.FirstAncestorOrSelf<AttributeArgumentSyntax>() is { NameEquals.Name.Identifier.ValueText: var written } argument && written == property)
        {
            yield return new Repair("Name the method '" + nearest + "'", UseNearest, SourceEdit.Replace(argument.Expression, "nameof(" + nearest + ")"));
        }
    }

    /// <summary>The name goes beside the action that asks for it; a name that stands there and is null or blank gives way.</summary>
    private static SourceEdit? NameIt(Finding finding, string property, string name) =>
        finding.Node.FirstAncestorOrSelf<AttributeSyntax>() is { } attribute
        && PropertyOf(finding, DiagnosticKeys.ActionProperty) is { } action && NamedArgument.Find(attribute, action) is { } asking
            ? NamedArgument.Set(attribute, property, "nameof(" + name + ")", after: asking)
            : null;

    private static string? PropertyOf(Finding finding, string key) => finding.Diagnostic.Properties.TryGetValue(key, out var value) ? value : null;
}
