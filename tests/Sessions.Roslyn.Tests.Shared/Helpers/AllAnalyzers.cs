using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Sessions.Roslyn.Tests;

/// <summary>Every analyzer of the product, as a compiler that loads the package would run them.</summary>
internal static partial class AllAnalyzers
{
    public static ImmutableArray<DiagnosticAnalyzer> Create() =>
    [
        .. typeof(Sessions.Analyzers.ScheduleAnalyzer).Assembly.GetTypes()
            .Where(static type => type is { IsAbstract: false } && type.IsSubclassOf(typeof(DiagnosticAnalyzer)))
            .Select(static type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
    ];

    /// <summary>What the analyzers report, and the compiler's word on an analyzer that failed (AD0001).</summary>
    public static Task<ImmutableArray<Diagnostic>> RunAsync(CSharpCompilation compilation) => compilation
        .WithAnalyzers(Create(), new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([]), onAnalyzerException: null, concurrentAnalysis: true, logAnalyzerExecutionTime: false))
        .GetAnalyzerDiagnosticsAsync();
}
