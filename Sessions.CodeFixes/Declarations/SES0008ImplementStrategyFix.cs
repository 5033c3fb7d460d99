using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Sessions.CodeFixes.Editing;
using Sessions.Roslyn;
using Sessions.Schedule;

namespace Sessions.CodeFixes.Declarations;

/// <summary>Makes a class with sessions a strategy: IStrategy among its bases, and a TradeAsync where it has none that fits.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SES0008ImplementStrategyFix))]
public sealed class SES0008ImplementStrategyFix : SourceFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(Rules.SES0008NotAStrategy.Id);

    private protected override IEnumerable<Repair> RepairsOf(Finding finding)
    {
        if (finding.Node.FirstAncestorOrSelf<TypeDeclarationSyntax>() is { } declaration
            && finding.Model.GetDeclaredSymbol(declaration, finding.CancellationToken) is { } type)
        {
            var edits = new List<SourceEdit> { AddBase(finding, declaration) };
            if (!HasTrade(type))
            {
                edits.Add(NewMember.In(declaration, Words.OfUnwrittenMethod(finding, declaration, "public", WellKnownNames.TradeMember)));
            }

            yield return new Repair("Implement IStrategy", nameof(SES0008ImplementStrategyFix), edits);
        }
    }

    private static SourceEdit AddBase(Finding finding, TypeDeclarationSyntax declaration)
    {
        var name = Words.OfType(finding, declaration.SpanStart, WellKnownNames.SessionsNamespace + "." + WellKnownNames.Strategy);
        var before = declaration.BaseList?.Types.Last().Span.End
            ?? declaration.ParameterList?.Span.End
            ?? declaration.TypeParameterList?.Span.End
            ?? declaration.Identifier.Span.End;
        return new SourceEdit(declaration.SyntaxTree, new TextSpan(before, 0), (declaration.BaseList is null ? " : " : ", ") + name);
    }

    private static bool HasTrade(INamedTypeSymbol type)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (current.GetMembers(WellKnownNames.TradeMember).OfType<IMethodSymbol>().Any(static method =>
                method is { DeclaredAccessibility: Accessibility.Public, IsStatic: false } && HandlerRules.HasRightShape(method) && !HandlerRules.ReturnsTask(method)))
            {
                return true;
            }
        }

        return false;
    }
}
