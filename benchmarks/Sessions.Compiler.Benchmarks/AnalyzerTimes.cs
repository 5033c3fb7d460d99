using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Sessions.Compiler;

/// <summary>
/// The compiler's own account of what each analyzer takes for an annotated class, warm: the median of several runs over a
/// thousand, after some that let the just-in-time compiler finish, and beside it the fastest, which other work has disturbed least.
/// </summary>
internal static class AnalyzerTimes
{
    private const int WarmUps = 6;
    private const int Runs = 15;

    public static async Task RunAsync(ImmutableArray<DiagnosticAnalyzer> analyzers)
    {
        var zoned = Programs.MakeZoned(AnalyzerBenchmarks.Classes);
        var first = (await TimesOfAsync(zoned, analyzers)).Values.Sum();
        var again = (await TimesOfAsync(zoned, analyzers)).Values.Sum();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| two zones, at first sight, the start of the process included | {first:0.0} |"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| two zones, again | {again:0.0} |"));

        var program = Programs.Make(AnalyzerBenchmarks.Classes + 1, AnalyzerBenchmarks.Classes);
        var times = analyzers.ToDictionary(static analyzer => analyzer, static _ => new List<double>());
        for (var run = 0; run < WarmUps; run++)
        {
            _ = await TimesOfAsync(program, analyzers);
        }

        for (var run = 0; run < Runs; run++)
        {
            foreach (var (analyzer, time) in await TimesOfAsync(program, analyzers))
            {
                times[analyzer].Add(time);
            }
        }

        foreach (var (analyzer, perClass) in times)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {analyzer.GetType().Name} | {Median(perClass):0.0} | {perClass.Min():0.0} |"));
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| **all** | {times.Values.Sum(Median):0.0} | {times.Values.Sum(Enumerable.Min):0.0} |"));
    }

    /// <summary>Microseconds for a class, by analyzer; each fails where it reports that it has failed.</summary>
    private static async Task<Dictionary<DiagnosticAnalyzer, double>> TimesOfAsync(CSharpCompilation program, ImmutableArray<DiagnosticAnalyzer> analyzers)
    {
        var analysis = program.WithAnalyzers([new NothingAnalyzer(), .. analyzers], new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([]), onAnalyzerException: null, concurrentAnalysis: false, logAnalyzerExecutionTime: true));
        var result = await analysis.GetAnalysisResultAsync(CancellationToken.None);
        if (result.GetAllDiagnostics().FirstOrDefault(static found => found.Id == "AD0001") is { } broken)
        {
            throw new InvalidOperationException(broken.GetMessage(CultureInfo.InvariantCulture));
        }

        return result.AnalyzerTelemetryInfo.Where(static one => one.Key is not NothingAnalyzer)
            .ToDictionary(static one => one.Key, static one => one.Value.ExecutionTime.TotalMicroseconds / AnalyzerBenchmarks.Classes);
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
