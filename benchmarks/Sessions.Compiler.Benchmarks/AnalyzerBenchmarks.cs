using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Sessions.Compiler;

/// <summary>All analyzers over a thousand strategies, beside one that says nothing. The compilation is bound beforehand.</summary>
public class AnalyzerBenchmarks
{
    public const int Classes = 1_000;

    public static ImmutableArray<DiagnosticAnalyzer> All { get; } = AllAnalyzers.Create();

    private CSharpCompilation _program = null!;

    [GlobalSetup]
    public void Setup()
    {
        _program = Programs.Make(Classes + 1, Classes);
        _ = _program.GetDiagnostics();
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Classes)]
    public Task<ImmutableArray<Diagnostic>> Nothing() => RunAsync([new NothingAnalyzer()]);

    [Benchmark(OperationsPerInvoke = Classes)]
    public Task<ImmutableArray<Diagnostic>> Sessions() => RunAsync(All);

    private Task<ImmutableArray<Diagnostic>> RunAsync(ImmutableArray<DiagnosticAnalyzer> analyzers) => _program
        .WithAnalyzers(analyzers, new CompilationWithAnalyzersOptions(new AnalyzerOptions([]), onAnalyzerException: static (exception, _, _) => throw new InvalidOperationException("an analyzer failed", exception), concurrentAnalysis: false, logAnalyzerExecutionTime: false))
        .GetAnalyzerDiagnosticsAsync();
}
