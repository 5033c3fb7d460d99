using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Sessions.Roslyn;
using Sessions.Schedule;

namespace Sessions.Analyzers;

/// <summary>Judges whether a class with sessions can be given its members, and be run.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DeclarationAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = RuleDescriptors.Of(RuleArea.Declaration);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCode.IsJudged);
        context.EnableConcurrentExecution();
        context.RegisterSymbolAction(static symbol => Analyze(symbol), SymbolKind.NamedType);
    }

    /// <summary>Each type answers for itself: what is reported outside the type that is looked at, an editor does not show live.</summary>
    private static void Analyze(SymbolAnalysisContext context)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (!DeclarationRules.IsPartial(type, context.CancellationToken))
        {
            foreach (var gated in DeclarationRules.ToBeGatedWithin(type))
            {
                Report(context, DeclarationRules.NotPartial(gated, type));
            }
        }

        if (!DeclarationRules.IsToBeGated(type) || !SessionAttributes.AreOn(type))
        {
            return;
        }

        foreach (var found in DeclarationRules.OfExtendable(type, context.Compilation))
        {
            // While the compiler does not know what the class is derived from, nobody can say that it is no strategy.
            if (!(found.Problem.Rule == Rules.SES0008NotAStrategy && HasUnknownBase(type)))
            {
                Report(context, found);
            }
        }
    }

    private static void Report(SymbolAnalysisContext context, DeclarationProblem found) => context.ReportDiagnostic(Diagnostic.Create(
        RuleDescriptors.Of(found.Problem.Rule),
        SymbolPlaces.Of(found.Place, (INamedTypeSymbol)context.Symbol, context.CancellationToken),
        [.. found.Problem.Values]));

    private static bool HasUnknownBase(INamedTypeSymbol type)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (current.TypeKind == TypeKind.Error || current.AllInterfaces.Any(static known => known.TypeKind == TypeKind.Error))
            {
                return true;
            }
        }

        return false;
    }
}
