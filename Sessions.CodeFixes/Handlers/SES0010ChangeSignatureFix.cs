using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Sessions.CodeFixes.Editing;
using Sessions.CodeFixes.Schedule;
using Sessions.Schedule;

namespace Sessions.CodeFixes.Handlers;

// docs/decisions.md 106
/// <summary>
/// Gives a handler the shape that the gate calls, where the method is the class's own affair, nobody else calls it, and its
/// body means the same afterwards. Where one of these fails the method stays, and a handler of its name beside it calls it.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SES0010ChangeSignatureFix))]
public sealed class SES0010ChangeSignatureFix : SourceFix
{
    private const string Forward = "SES0010Forward";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(Rules.SES0010WrongHandlerShape.Id);

    private protected override IEnumerable<Repair> RepairsOf(Finding finding)
    {
        if (MethodOf(finding) is not { } method)
        {
            yield break;
        }

        if (HandlerParameters.Of(method) is { } parameters && HandlerBody.Of(method) is { } body && method.IsAlone())
        {
            yield return new Repair(
                "Change the signature of '" + method.Symbol.Name + "'", nameof(SES0010ChangeSignatureFix), [.. body, parameters]);
        }
        else if (SymbolEqualityComparer.Default.Equals(method.Symbol.ContainingType, WrittenSession.ClassOf(finding)) && ForwardingHandler.Of(method) is { } handler)
        {
            yield return new Repair("Add a handler that calls '" + method.Symbol.Name + "'", Forward, handler);
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
