using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Sessions.Analyzers.Zones;
using Sessions.Roslyn;
using Sessions.Schedule;

namespace Sessions.Analyzers;

// docs/decisions.md 107
/// <summary>Judges the times, days and names of a class's sessions, each by itself and all together.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ScheduleAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = RuleDescriptors.Of(RuleArea.Schedule);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCode.IsJudged);
        context.EnableConcurrentExecution();
        context.RegisterSymbolAction(static symbol => Analyze(symbol), SymbolKind.NamedType);
    }

    private static void Analyze(SymbolAnalysisContext context)
    {
        if (context.Symbol is not INamedTypeSymbol type)
        {
            return;
        }

        if (CalendarReader.IdleOf(type) is { } idle)
        {
            ReportSources(context, [idle]);
        }

        if (!SessionAttributes.AreOn(type))
        {
            return;
        }

        var sources = SessionSources.Of(type);
        if (sources.Problems.Count > 0)
        {
            ReportSources(context, sources.Problems);
        }

        // Of an attribute that it does not accept the compiler has said what there is to say, but for an end that is missing:
        // there it asks for a market.
        var sessions = new List<SessionSource>(sources.Sessions.Count);
        var declared = new List<RawSession>(sources.Sessions.Count);
        for (var i = 0; i < sources.Sessions.Count; i++)
        {
            var session = sources.Sessions[i];
            if (!session.IsBroken)
            {
                sessions.Add(session);
                declared.Add(session.Declaration.Raw);
            }
            else if (SessionSyntax.StartWithoutEndOf(session.Attribute, context.CancellationToken) is { } start)
            {
                context.ReportDiagnostic(ScheduleDiagnostics.Of(NoEnd(start), start.GetLocation()));
            }
        }

        var schedule = ScheduleRules.Check(declared, TzdbZoneRules.Instance);
        if (!schedule.IsValid)
        {
            ReportProblems(context, schedule.Problems, sessions);
        }

        var warnings = ScheduleWarnings.Of(schedule.Windows, TzdbZoneRules.Instance);
        CalendarWarnings.Add(
            warnings,
            schedule.Windows,
            declared,
            CalendarReader.AttributeOf(type) is not null,
            exchange => MarketCalendar.Of(exchange, context.Compilation) is not null);
        if (warnings.Count > 0)
        {
            ReportProblems(context, [.. warnings.Where(warning => IsOfOwn(warning, sessions))], sessions);
        }
    }

    private static ScheduleProblem NoEnd(ExpressionSyntax start) =>
        ScheduleProblem.Of(Rules.SES0030NoEnd, -1, ScheduleArgument.Start, ShownText.Cut(start.ToString()));

    private static void ReportSources(SymbolAnalysisContext context, IReadOnlyList<SourceProblem> problems)
    {
        foreach (var source in problems.Where(static source => !source.IsBroken))
        {
            context.ReportDiagnostic(ScheduleDiagnostics.Of(source, context.CancellationToken));
        }
    }

    private static void ReportProblems(SymbolAnalysisContext context, IReadOnlyList<ScheduleProblem> problems, List<SessionSource> sessions)
    {
        foreach (var problem in problems.Where(problem => !IsOfDefault(problem, sessions[problem.Session], context.Compilation)))
        {
            var found = ScheduleDiagnostics.Of(problem, sessions, context.CancellationToken);
            if (GeneratedCode.IsToldIn(found, context.Options, context.CancellationToken))
            {
                context.ReportDiagnostic(found);
            }
        }
    }

    /// <summary>Whether a problem is that of a default, and told where the default stands.</summary>
    private static bool IsOfDefault(ScheduleProblem problem, SessionSource session, Compilation compilation) =>
        problem.Argument == ScheduleArgument.TimeZone && AssemblyDefaults.Give(session.Written, problem.Argument, compilation);

    /// <summary>Whether a warning is about what the class declares: the sessions of another were warned of there.</summary>
    private static bool IsOfOwn(ScheduleProblem warning, List<SessionSource> sessions)
    {
        var attribute = sessions[warning.Session].Attribute;
        return attribute.IsSessionAttribute() || (warning.OtherSession >= 0 && sessions[warning.OtherSession].Attribute != attribute);
    }
}
