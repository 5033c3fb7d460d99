using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Sessions.Analyzers.Zones;
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
        return problem.Rule == Rules.SES0005UnknownTimeZone
            ? OfUnknownZone(problem, place, sessions[problem.Session].Declaration.Raw.TimeZone ?? "")
            : Diagnostic.Create(RuleDescriptors.Of(problem.Rule), place, others, SuggestionOf(problem), [.. problem.Values]);
    }

    private static ImmutableDictionary<string, string?> SuggestionOf(ScheduleProblem problem) => problem.Suggestion is { } suggestion
        ? ImmutableDictionary<string, string?>.Empty.Add(DiagnosticKeys.Suggestion, suggestion)
        : ImmutableDictionary<string, string?>.Empty;

    /// <summary>A zone that is unknown, with the one that was probably meant for the code fix.</summary>
    public static Diagnostic OfUnknownZone(ScheduleProblem problem, Location place, string zone)
    {
        var properties = ImmutableDictionary<string, string?>.Empty;
        if (TzdbZoneRules.Instance.NearestTo(zone) is { } nearest)
        {
            properties = properties.Add(DiagnosticKeys.Suggestion, nearest);
        }

        return Diagnostic.Create(RuleDescriptors.Of(problem.Rule), place, properties, [.. problem.Values]);
    }
}
