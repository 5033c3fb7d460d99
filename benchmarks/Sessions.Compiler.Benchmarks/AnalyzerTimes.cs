using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Sessions.Compiler;

/// <summary>The compiler's own account of what each analyzer takes for an annotated class, warm: the median of several runs over a thousand.</summary>
internal static class AnalyzerTimes
{
    private const int Runs = 9;

    public static async Task RunAsync(ImmutableArray<DiagnosticAnalyzer> analyzers)
    {
        var program = Programs.Make(AnalyzerBenchmarks.Classes + 1, AnalyzerBenchmarks.Classes);
        var times = analyzers.ToDictionary(static analyzer => analyzer, static _ => new List<double>());
        for (var run = 0; run < Runs; run++)
        {
            var analysis = program.WithAnalyzers([new NothingAnalyzer(), .. analyzers], new CompilationWithAnalyzersOptions(
                new AnalyzerOptions([]), onAnalyzerException: null, concurrentAnalysis: false, logAnalyzerExecutionTime: true));
            var result = await analysis.GetAnalysisResultAsync(CancellationToken.None);
            foreach (var (analyzer, telemetry) in result.AnalyzerTelemetryInfo.Where(static one => one.Key is not NothingAnalyzer))
            {
                times[analyzer].Add(telemetry.ExecutionTime.TotalMicroseconds / AnalyzerBenchmarks.Classes);
            }
        }

        foreach (var (analyzer, perClass) in times)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {analyzer.GetType().Name} | {Median(perClass):0.0} |"));
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| **all** | {times.Values.Sum(Median):0.0} |"));
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
