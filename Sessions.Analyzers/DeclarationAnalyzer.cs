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

    private static void Analyze(SymbolAnalysisContext context)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (!DeclarationRules.IsToBeGated(type) || !SessionAttributes.AreOn(type))
        {
            return;
        }

        foreach (var unextendable in DeclarationRules.NotPartial(type, context.CancellationToken))
        {
            var problem = DeclarationRules.NotPartial(type, unextendable);
            context.ReportDiagnostic(Diagnostic.Create(
                DeclarationRuleDescriptors.SES0007NotPartial, unextendable.Locations[0], [.. problem.Values]));
        }
    }
}
