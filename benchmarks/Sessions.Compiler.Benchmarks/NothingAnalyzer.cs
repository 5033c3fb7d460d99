using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Sessions.Compiler;

/// <summary>
/// Looks at what every class declares and says nothing: what the compiler itself takes to run an analyzer. Declarations are
/// bound when they are first asked for, in an editor by the compiler and here by whoever comes first.
/// </summary>
#pragma warning disable RS1036, RS1041, RS2008 // It is measured, not shipped.
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class NothingAnalyzer : DiagnosticAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        [new DiagnosticDescriptor("NONE", "nothing", "nothing", "nothing", DiagnosticSeverity.Warning, isEnabledByDefault: true)];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterSymbolAction(static symbol => Bind((INamedTypeSymbol)symbol.Symbol), SymbolKind.NamedType);
    }

    private static void Bind(INamedTypeSymbol type)
    {
        _ = type.GetAttributes();
        _ = type.AllInterfaces;
        foreach (var member in type.GetMembers())
        {
            _ = member.GetAttributes();
            _ = (member as IMethodSymbol)?.ReturnType;
            foreach (var parameter in (member as IMethodSymbol)?.Parameters ?? [])
            {
                _ = parameter.Type;
            }
        }
    }
}
