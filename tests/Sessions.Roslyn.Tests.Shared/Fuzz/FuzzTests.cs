using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit.Abstractions;

namespace Sessions.Roslyn.Tests.Fuzz;

/// <summary>
/// Whatever is typed, generator and analyzers neither fail nor hang, and what is emitted for a program that compiles,
/// compiles. The programs are the same in each run: SESSIONS_FUZZ_SEED and SESSIONS_FUZZ_COUNT give others and more.
/// </summary>
public class FuzzTests(ITestOutputHelper output)
{
    private static readonly int _seed = Setting("SESSIONS_FUZZ_SEED", 20250330);

    [Fact]
    public async Task What_the_programs_are_made_of_is_valid()
    {
        foreach (var source in FuzzSeeds.All)
        {
            var compilation = GeneratorTest.Compile(GeneratorTestOptions.Default, LanguageVersion.CSharp12, source);
            Assert.Empty(compilation.GetDiagnostics().Where(static found => found.Severity == DiagnosticSeverity.Error));
            Assert.Empty((await AllAnalyzers.RunAsync(compilation)).Where(static found => found.Severity >= DiagnosticSeverity.Warning));
        }
    }

    [Fact]
    public Task Broken_programs_break_nothing() => RunAsync(
        Setting("SESSIONS_FUZZ_COUNT", 300), static random => [.. FuzzSeeds.All.Select(source => SourceMutations.Break(source, random))]);

    [Fact]
    public async Task What_is_emitted_for_programs_that_compile_compiles()
    {
        var compiling = await RunAsync(Setting("SESSIONS_FUZZ_COUNT", 150), static random => [RandomStrategies.Next(random)]);
        Assert.True(compiling.Count(static compiles => compiles) * 2 > compiling.Count, "Hardly any of the programs compile.");
    }

    /// <summary>Runs that many programs, and says which of them the compiler accepts.</summary>
    private async Task<List<bool>> RunAsync(int count, Func<Random, string[]> next)
    {
        var hosts = GeneratorTest.LanguageVersions.Select(static version => new FuzzHost(version)).ToArray();
        var compiling = new List<bool>();
        for (var i = 0; i < count; i++)
        {
            var seed = unchecked(_seed + i);
            var sources = next(new Random(seed));
            var outcome = await hosts[(uint)seed % hosts.Length].RunAsync(sources);
            Assert.True(outcome.Failure is null, string.Create(CultureInfo.InvariantCulture, $"SESSIONS_FUZZ_SEED={seed} SESSIONS_FUZZ_COUNT=1\n{outcome.Failure}\n\n{string.Join("\n-----\n", sources)}"));
            compiling.Add(outcome.Compiles);
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count} programs from seed {_seed}, {compiling.Count(static compiles => compiles)} of them without errors"));
        return compiling;
    }

    private static int Setting(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.Integer, CultureInfo.InvariantCulture, out var given) ? given : otherwise;
}
