using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Sessions.Analyzers.Configuration;
using Sessions.Schedule;

namespace Sessions.Roslyn.Tests;

/// <summary>Every analyzer of the product, as a compiler that loads the package would run them.</summary>
internal static class AllAnalyzers
{
    public static ImmutableArray<DiagnosticAnalyzer> Create() =>
    [
        .. typeof(Sessions.Analyzers.ScheduleAnalyzer).Assembly.GetTypes()
            .Where(static type => type is { IsAbstract: false } && type.IsSubclassOf(typeof(DiagnosticAnalyzer)))
            .Select(static type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
    ];

    /// <summary>The descriptor of each rule, of the analyzer whose rule it is: that of configuration reports rules of others, too, as warnings.</summary>
    public static IEnumerable<DiagnosticDescriptor> Descriptors => Create()
        .SelectMany(static analyzer => analyzer.SupportedDiagnostics.Where(rule => analyzer is not ConfigurationAnalyzer || IsOfConfiguration(rule))).Distinct();

    /// <summary>Whether a rule is about configuration alone.</summary>
    public static bool IsOfConfiguration(DiagnosticDescriptor descriptor) => Schedule.Rules.All.Single(rule => rule.Id == descriptor.Id).Area == RuleArea.Configuration;

    /// <summary>What the analyzers report, and the compiler's word on an analyzer that failed (AD0001).</summary>
    public static Task<ImmutableArray<Diagnostic>> RunAsync(CSharpCompilation compilation) => compilation
        .WithAnalyzers(Create(), new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([]), onAnalyzerException: null, concurrentAnalysis: true, logAnalyzerExecutionTime: false))
        .GetAnalyzerDiagnosticsAsync();
}
