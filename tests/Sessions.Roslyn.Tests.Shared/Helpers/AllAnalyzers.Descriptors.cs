using Microsoft.CodeAnalysis;
using Sessions.Analyzers.Configuration;
using Sessions.Schedule;

namespace Sessions.Roslyn.Tests;

/// <content>Their rules, for tests that see the table of them.</content>
internal static partial class AllAnalyzers
{
    /// <summary>The descriptor of each rule, of the analyzer whose rule it is: that of configuration reports rules of others, too, as warnings.</summary>
    public static IEnumerable<DiagnosticDescriptor> Descriptors => Create()
        .SelectMany(static analyzer => analyzer.SupportedDiagnostics.Where(rule => analyzer is not ConfigurationAnalyzer || IsOfConfiguration(rule))).Distinct();

    /// <summary>Whether a rule is about configuration alone.</summary>
    public static bool IsOfConfiguration(DiagnosticDescriptor descriptor) => Schedule.Rules.All.Single(rule => rule.Id == descriptor.Id).Area == RuleArea.Configuration;
}
