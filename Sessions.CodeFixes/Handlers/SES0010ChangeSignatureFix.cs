using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Sessions.CodeFixes.Editing;
using Sessions.Schedule;

namespace Sessions.CodeFixes.Handlers;

/// <summary>
/// Gives a handler the shape that the gate calls. Offered where the method is the class's own affair, nobody else calls it,
/// and its body means the same afterwards.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SES0010ChangeSignatureFix))]
public sealed class SES0010ChangeSignatureFix : SourceFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.WrongHandlerShape);

    private protected override IEnumerable<Repair> RepairsOf(Finding finding)
    {
        if (MethodOf(finding) is not { } method || HandlerParameters.Of(method) is not { } parameters || HandlerBody.Of(method) is not { } body)
        {
            yield break;
        }

        if (method.IsAlone())
        {
            yield return new Repair(
                "Change the signature of '" + method.Symbol.Name + "'", nameof(SES0010ChangeSignatureFix), [.. body, parameters]);
        }
    }

    /// <summary>The method that was found by its name: the second place of the diagnostic.</summary>
    private static HandlerMethod? MethodOf(Finding finding)
    {
        if (finding.Diagnostic.AdditionalLocations is not [var place, ..]
            || finding.Compilation.SyntaxTrees.FirstOrDefault(tree => string.Equals(tree.FilePath, place.SourceTree?.FilePath, StringComparison.Ordinal)) is not { } tree)
        {
            return null;
        }

        var root = tree.GetRoot(finding.CancellationToken);
        var declaration = root.FullSpan.Contains(place.SourceSpan) ? root.FindNode(place.SourceSpan).FirstAncestorOrSelf<MethodDeclarationSyntax>() : null;
        var model = finding.Compilation.GetSemanticModel(tree);
        return declaration is not null && model.GetDeclaredSymbol(declaration, finding.CancellationToken) is { } symbol
            ? new HandlerMethod(finding with { Model = model, Node = declaration }, declaration, symbol)
            : null;
    }
}
