using Microsoft.CodeAnalysis;
using Sessions.Roslyn;
using Sessions.Schedule;

namespace Sessions.Analyzers;

/// <summary>Makes diagnostics of problems, at the argument at fault.</summary>
internal static class ScheduleDiagnostics
{
    public static Diagnostic Of(SourceProblem source, CancellationToken cancellationToken) => Diagnostic.Create(
        ScheduleRuleDescriptors.SES0021BringsNothing,
        SessionSyntax.LocationOf(source.Attribute, source.Problem.Argument, cancellationToken),
        [.. source.Problem.Values]);

    public static Diagnostic Of(ScheduleProblem problem, SessionSource[] sessions, CancellationToken cancellationToken)
    {
        var place = SessionSyntax.LocationOf(sessions[problem.Session].Attribute, problem.Argument, cancellationToken);
        Location[] others = problem.OtherSession < 0
            ? []
            : [SessionSyntax.LocationOf(sessions[problem.OtherSession].Attribute, ScheduleArgument.Session, cancellationToken)];
        return Diagnostic.Create(ScheduleRuleDescriptors.ById[problem.Id], place, others, [.. problem.Values]);
    }
}
