using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Sessions.CodeFixes.Editing;

namespace Sessions.CodeFixes.Handlers;

/// <summary>A method that is to become a handler.</summary>
/// <param name="Finding">The finding, with the meaning of the file in which the method stands.</param>
/// <param name="Syntax">The method as it is written.</param>
/// <param name="Symbol">The method.</param>
internal sealed record HandlerMethod(Finding Finding, MethodDeclarationSyntax Syntax, IMethodSymbol Symbol)
{
    /// <summary>Whether nothing else hangs on its shape: no base, interface or other part, no type parameters, and no caller.</summary>
    public bool IsAlone() =>
        Symbol is { Arity: 0, ReturnsByRef: false, ReturnsByRefReadonly: false, IsOverride: false, IsVirtual: false, IsAbstract: false, IsExtern: false, PartialDefinitionPart: null, PartialImplementationPart: null, ExplicitInterfaceImplementations.IsEmpty: true }
        && !Symbol.IsPartialDefinition
        && !Symbol.ContainingType.AllInterfaces.SelectMany(known => known.GetMembers(Symbol.Name)).Any()
        && !Uses(inComments: false).Any();

    /// <summary>Whether every use of it is a call: a method that is handed over means something else once there are two of its name.</summary>
    public bool IsOnlyCalled() => Uses(inComments: true).All(static name =>
        (name.Parent is InvocationExpressionSyntax call && call.Expression == name)
        || (name.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax outer } access && access.Name == name && outer.Expression == access));

    /// <summary>Where it is used, wherever that is; to name it is none.</summary>
    private IEnumerable<SimpleNameSyntax> Uses(bool inComments)
    {
        foreach (var tree in Finding.Compilation.SyntaxTrees)
        {
            // The text is asked first: a tree is walked only where the name is in it at all.
            if (tree.GetText(Finding.CancellationToken).ToString().IndexOf(Symbol.Name, StringComparison.Ordinal) < 0)
            {
                continue;
            }

            var model = Finding.Compilation.GetSemanticModel(tree);
            foreach (var name in tree.GetRoot(Finding.CancellationToken).DescendantNodes(descendIntoTrivia: inComments).OfType<SimpleNameSyntax>())
            {
                if (name.Identifier.ValueText == Symbol.Name && !IsNameOf(name) && MayBeMethod(model.GetSymbolInfo(name, Finding.CancellationToken)))
                {
                    yield return name;
                }
            }
        }
    }

    private bool MayBeMethod(SymbolInfo info) =>
        info.CandidateSymbols.Concat(info.Symbol is null ? [] : [info.Symbol]).Any(found => SymbolEqualityComparer.Default.Equals(found.OriginalDefinition, Symbol.OriginalDefinition));

    private static bool IsNameOf(SimpleNameSyntax name) => name.Ancestors().OfType<InvocationExpressionSyntax>().Any(static call =>
        call.Expression is IdentifierNameSyntax { Identifier.ValueText: "nameof" });
}
