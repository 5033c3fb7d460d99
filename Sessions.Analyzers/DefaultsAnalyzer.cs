using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Sessions.Analyzers.Zones;
using Sessions.Roslyn;
using Sessions.Schedule;

namespace Sessions.Analyzers;

// docs/decisions.md 81
/// <summary>
/// Judges the zone of [assembly: SessionDefaults], once and where it is written, for all sessions that take it. The
/// attribute may be in a generated file, where the project file asks for it.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DefaultsAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(
        RuleDescriptors.Of(Rules.SES0005UnknownTimeZone), RuleDescriptors.Of(Rules.SES0022PlacelessZone), RuleDescriptors.Of(Rules.SES0023OlderName));

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            // Read once, and not at all in an assembly without attributes.
            var defaults = new Lazy<AttributeData?>(() => start.Compilation.Assembly.GetAttributes().FirstOrDefault(AssemblyDefaults.IsDeclaredBy));
            start.RegisterSyntaxNodeAction(node => Analyze(node, defaults), SyntaxKind.AttributeList);
        });
    }

    private static void Analyze(SyntaxNodeAnalysisContext context, Lazy<AttributeData?> defaults)
    {
        if (context.Node is AttributeListSyntax { Target.Identifier.RawKind: (int)SyntaxKind.AssemblyKeyword } list
            && defaults.Value is { ApplicationSyntaxReference: { } reference } attribute
            && reference.SyntaxTree == list.SyntaxTree && list.Span.Contains(reference.Span)
            && AssemblyDefaults.Of(attribute).TimeZone is { } zone
            && ProblemOf(zone) is { } problem)
        {
            context.ReportDiagnostic(ScheduleDiagnostics.Of(
                problem, SessionSyntax.LocationOf(attribute, ScheduleArgument.TimeZone, context.CancellationToken)));
        }
    }

    private static ScheduleProblem? ProblemOf(string zone) => TzdbZoneRules.Instance.OffsetsOf(zone) is null
        ? ScheduleRules.UnknownZone(zone, TzdbZoneRules.Instance, -1)
        : ScheduleWarnings.OfZone(zone, TzdbZoneRules.Instance, -1);
}
