using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Sessions.Roslyn;
using Sessions.Schedule;

namespace Sessions.Analyzers.Simulation;

/// <summary>
/// Finds what makes a strategy run differently in a simulation: the machine's clock read or waited on, work taken off the
/// clock's thread, and randomness. It looks at the code of strategy classes alone, and at no code that they call.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SimulationAnalyzer : DiagnosticAnalyzer
{
    private static readonly ImmutableArray<OperationKind> _judged = ImmutableArray.Create(
        OperationKind.Invocation, OperationKind.MethodReference, OperationKind.PropertyReference, OperationKind.ObjectCreation);

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = RuleDescriptors.Of(RuleArea.Simulation);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (start.Compilation.GetTypeByMetadataName(WellKnownNames.StrategyMetadataName) is not null)
            {
                var members = MachineMembers.Of(start.Compilation);
                start.RegisterOperationAction(operation => Analyze(operation, members), _judged);
            }
        });
    }

    private static void Analyze(OperationAnalysisContext context, MachineMembers members)
    {
        if (members.Find(MemberUse.MemberOf(context.Operation)) is { } member
            && IsOfStrategy(context.ContainingSymbol)
            && MemberUse.Matters(context.Operation, member)
            && !StrategyCode.IsExempt(context.ContainingSymbol, context.Operation))
        {
            context.ReportDiagnostic(Diagnostic.Create(
                RuleDescriptors.Of(member.Rule), MemberUse.PlaceOf(context.Operation), member.Severity, additionalLocations: null, properties: null, member.Words, member.Advice));
        }
    }

    private static bool IsOfStrategy(ISymbol symbol) => (symbol as INamedTypeSymbol ?? symbol.ContainingType) is { } type && StrategyCode.IsIn(type);
}
