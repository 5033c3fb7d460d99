using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Sessions.Schedule;

namespace Sessions.Analyzers.Configuration;

/// <summary>
/// The rules that a configuration can break. Under the ids of errors they are warnings here, which can be switched off: a file is not
/// the whole configuration, and what is wrong with it is no fault of the program.
/// </summary>
internal static class ConfigurationDescriptors
{
    private static readonly ImmutableDictionary<string, DiagnosticDescriptor> _all = Rules.All
        .Where(static rule => rule.Area == RuleArea.Configuration || rule == Rules.SES0009NoHandler
            || (rule.Area == RuleArea.Schedule && rule.Severity == RuleSeverity.Error))
        .ToImmutableDictionary(static rule => rule.Id, Create);

    /// <summary>All of them, by id.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
        _all.OrderBy(static rule => rule.Key, StringComparer.Ordinal).Select(static rule => rule.Value).ToImmutableArray();

    public static DiagnosticDescriptor Of(Rule rule) => _all[rule.Id];

    private static DiagnosticDescriptor Create(Rule rule) => rule.Area == RuleArea.Configuration
        ? RuleDescriptors.Of(rule)
        : new(rule.Id, rule.Title, rule.Message, Rule.Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, rule.Description, rule.Page);
}
