using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Sessions.Roslyn;
using Sessions.Schedule;

namespace Sessions.Analyzers;

/// <summary>Makes diagnostics of problems, at the argument at fault.</summary>
internal static class ScheduleDiagnostics
{
    public static Diagnostic Of(SourceProblem source, CancellationToken cancellationToken) => Diagnostic.Create(
        RuleDescriptors.Of(source.Problem.Rule),
        SessionSyntax.LocationOf(source.Attribute, source.Problem.Argument, cancellationToken),
        [.. source.Problem.Values]);

    public static Diagnostic Of(ScheduleProblem problem, List<SessionSource> sessions, CancellationToken cancellationToken)
    {
        var place = SessionSyntax.LocationOf(sessions[problem.Session].Attribute, problem.Argument, cancellationToken);
        Location[] others = problem.OtherSession < 0
            ? []
            : [SessionSyntax.LocationOf(sessions[problem.OtherSession].Attribute, ScheduleArgument.Session, cancellationToken)];
        return Of(problem, place, others);
    }

    /// <summary>A problem at a place, with what may stand there instead for the code fix.</summary>
    public static Diagnostic Of(ScheduleProblem problem, Location place, params Location[] others)
    {
        var rule = RuleDescriptors.Of(problem.Rule);
        var properties = problem.Suggestion is { } suggestion
            ? ImmutableDictionary<string, string?>.Empty.Add(DiagnosticKeys.Suggestion, suggestion)
            : ImmutableDictionary<string, string?>.Empty;
        return Diagnostic.Create(
            rule, place, problem.IsInfo ? DiagnosticSeverity.Info : rule.DefaultSeverity, others, properties, [.. problem.Values]);
    }
}
