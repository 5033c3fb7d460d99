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
        if (context.Symbol is not INamedTypeSymbol type || !SessionAttributes.AreOn(type))
        {
            return;
        }

        var sources = SessionSources.Of(type);
        foreach (var source in sources.Problems.Where(static source => !source.IsBroken))
        {
            context.ReportDiagnostic(DiagnosticOf(source, context.CancellationToken));
        }

        // The compiler has said what there is to say of an attribute that it does not accept.
        var sessions = sources.Sessions.Where(static session => !session.IsBroken).ToArray();
        foreach (var problem in ScheduleRules.Check(Array.ConvertAll(sessions, static session => session.Declaration.Raw)).Problems)
        {
            if (ScheduleRuleDescriptors.ById.TryGetValue(problem.Id, out var descriptor))
            {
                context.ReportDiagnostic(DiagnosticOf(problem, descriptor, sessions, context.CancellationToken));
            }
        }
    }

    private static Diagnostic DiagnosticOf(SourceProblem source, CancellationToken cancellationToken) => Diagnostic.Create(
        ScheduleRuleDescriptors.SES0021BringsNothing,
        SessionSyntax.LocationOf(source.Attribute, source.Problem.Argument, cancellationToken),
        [.. source.Problem.Values]);

    private static Diagnostic DiagnosticOf(
        ScheduleProblem problem, DiagnosticDescriptor descriptor, SessionSource[] sessions, CancellationToken cancellationToken)
    {
        var place = SessionSyntax.LocationOf(sessions[problem.Session].Attribute, problem.Argument, cancellationToken);
        Location[] others = problem.OtherSession < 0
            ? []
            : [SessionSyntax.LocationOf(sessions[problem.OtherSession].Attribute, ScheduleArgument.Session, cancellationToken)];
        return Diagnostic.Create(descriptor, place, others, [.. problem.Values]);
    }
}
