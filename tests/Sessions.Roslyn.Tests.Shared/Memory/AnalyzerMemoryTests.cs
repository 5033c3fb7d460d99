using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Sessions.Analyzers;

namespace Sessions.Roslyn.Tests.Memory;

/// <summary>What the analyzers of declarations allocate for a class, on each keystroke of which the editor asks them anew.</summary>
public class AnalyzerMemoryTests
{
    private const int Classes = 100;

    /// <summary>5,112 bytes are what this class takes with the oldest compiler where nothing is optimised, of which some are the compiler's own.</summary>
    private const long MostBytes = 5 * 1024;

    [Fact]
    public void A_class_without_problems_takes_no_more_than_five_kilobytes_in_the_three_analyzers_of_declarations()
    {
        var sources = Enumerable.Range(0, Classes).Select(static i => $$"""
            [Session("08:00", "12:00", TimeZone = "Europe/London", Days = Weekdays, OnEnd = CloseAll)]
            [Session("13:30", "16:00", TimeZone = "Europe/London", Days = Weekdays, OnStart = Custom, CustomStart = nameof(WarmUpAsync), OnEnd = CloseLoss)]
            public sealed partial class Bot{{i}} : IStrategy
            {
                public ValueTask TradeAsync(SessionContext session, CancellationToken cancellationToken) => default;
                private ValueTask WarmUpAsync(SessionContext session, CancellationToken cancellationToken) => default;
            }
            """);
        var compilation = GeneratorTest.Compile(GeneratorTestOptions.Default, LanguageVersion.CSharp12, [.. sources]);
        SymbolActions[] analyzers = [new(new ScheduleAnalyzer()), new(new DeclarationAnalyzer()), new(new HandlersAnalyzer())];
        Assert.All(analyzers, static analyzer => Assert.Equal(1, analyzer.Count));

        // The compiler reads each attribute once, and the just-in-time compiler each method.
        var least = Enumerable.Range(0, 5).Min(_ => BytesOf(compilation, analyzers));

        Assert.True(least / Classes <= MostBytes, $"{least / Classes} bytes for a class");
    }

    private static long BytesOf(CSharpCompilation compilation, SymbolActions[] analyzers)
    {
        var types = Enumerable.Range(0, Classes).Select(i => compilation.GetTypeByMetadataName($"Bot{i}")!).ToArray();
        var options = new AnalyzerOptions([]);
        var before = GC.GetAllocatedBytesForCurrentThread();
        foreach (var type in types)
        {
#pragma warning disable CS0618 // The compiler's own way takes a compilation, threads of the pool, and bytes of its own.
            var context = new SymbolAnalysisContext(type, compilation, options, static found => Assert.Fail(found.ToString()), static _ => true, CancellationToken.None);
#pragma warning restore CS0618
            foreach (var analyzer in analyzers)
            {
                analyzer.Run(context);
            }
        }

        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
