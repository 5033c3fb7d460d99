using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Sessions.Roslyn;
using Sessions.Schedule;

namespace Sessions.Analyzers;

/// <summary>Judges the times, days and names of a class's sessions, each by itself and all together.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ScheduleAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ScheduleRuleDescriptors.ById.Values.ToImmutableArray();

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterSymbolAction(static symbol => Analyze(symbol), SymbolKind.NamedType);
    }

    private static void Analyze(SymbolAnalysisContext context)
    {
        // The compiler has said what there is to say of an attribute that it does not accept.
        var attributes = SessionReader.AttributesOf(context.Symbol).RemoveAll(SessionReader.IsBroken);
        if (attributes.IsEmpty)
        {
            return;
        }

        var sessions = attributes.Select(static attribute => SessionReader.Read(attribute).Raw).ToArray();
        foreach (var problem in ScheduleRules.Check(sessions).Problems)
        {
            if (ScheduleRuleDescriptors.ById.TryGetValue(problem.Id, out var descriptor))
            {
                context.ReportDiagnostic(DiagnosticOf(problem, descriptor, attributes, context.CancellationToken));
            }
        }
    }

    private static Diagnostic DiagnosticOf(
        ScheduleProblem problem, DiagnosticDescriptor descriptor, ImmutableArray<AttributeData> attributes, CancellationToken cancellationToken)
    {
        var place = SessionSyntax.LocationOf(attributes[problem.Session], problem.Argument, cancellationToken);
        Location[] others = problem.OtherSession < 0
            ? []
            : [SessionSyntax.LocationOf(attributes[problem.OtherSession], ScheduleArgument.Session, cancellationToken)];
        return Diagnostic.Create(descriptor, place, others, [.. problem.Values]);
    }
}
