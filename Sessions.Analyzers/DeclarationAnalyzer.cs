using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Sessions.Roslyn;

namespace Sessions.Analyzers;

/// <summary>Judges whether the generator can add to a class with sessions.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DeclarationAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        ImmutableArray.Create(DeclarationRuleDescriptors.SES0007NotPartial);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterSymbolAction(static symbol => Analyze(symbol), SymbolKind.NamedType);
    }

    /// <summary>Each type answers for itself: what is reported outside the type that is looked at, an editor does not show live.</summary>
    private static void Analyze(SymbolAnalysisContext context)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (DeclarationRules.IsPartial(type, context.CancellationToken))
        {
            return;
        }

        foreach (var gated in DeclarationRules.ToBeGatedWithin(type))
        {
            context.ReportDiagnostic(Diagnostic.Create(
                DeclarationRuleDescriptors.SES0007NotPartial, type.Locations[0], [.. DeclarationRules.NotPartial(gated, type).Values]));
        }
    }
}
