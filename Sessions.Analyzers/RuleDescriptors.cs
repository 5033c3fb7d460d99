using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Sessions.Schedule;

namespace Sessions.Analyzers;

/// <summary>The rules as the compiler wants them.</summary>
internal static class RuleDescriptors
{
    private static readonly ImmutableDictionary<Rule, DiagnosticDescriptor> _all = Rules.All.ToImmutableDictionary(static rule => rule, Create);

    public static DiagnosticDescriptor Of(Rule rule) => _all[rule];

    /// <summary>The rules of an area, by id.</summary>
    public static ImmutableArray<DiagnosticDescriptor> Of(RuleArea area) =>
        Rules.All.Where(rule => rule.Area == area).Select(Of).ToImmutableArray();

    /// <summary>No configuration switches an error off: the table would throw.</summary>
    private static DiagnosticDescriptor Create(Rule rule) => new(
        rule.Id, rule.Title, rule.Message, Rule.Category, SeverityOf(rule), isEnabledByDefault: true, rule.Description, rule.Page,
        rule.Severity == RuleSeverity.Error ? [WellKnownDiagnosticTags.NotConfigurable] : []);

    private static DiagnosticSeverity SeverityOf(Rule rule) => rule.Severity switch
    {
        RuleSeverity.Error => DiagnosticSeverity.Error,
        RuleSeverity.Warning => DiagnosticSeverity.Warning,
        _ => DiagnosticSeverity.Info,
    };
}
