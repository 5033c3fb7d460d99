using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Sessions.Generator;

namespace Sessions.Roslyn.Tests;

/// <summary>
/// Drives the generator for every test, so that none can forget the hard part: in each language version that the host
/// knows from C# 12 on, the output compiles without a warning, nothing runs again after edits elsewhere, and no step
/// holds on to a compilation.
/// </summary>
internal static class GeneratorTest
{
    /// <summary>C# 12, and the newest version that the host knows.</summary>
    public static ImmutableArray<LanguageVersion> LanguageVersions { get; } =
        [.. new[] { LanguageVersion.CSharp12, LanguageVersion.Latest.MapSpecifiedToEffectiveVersion() }.Distinct()];

    public static GeneratorRun Run(params string[] sources) => Run(GeneratorTestOptions.Default, sources);

    public static GeneratorRun Run(GeneratorTestOptions options, params string[] sources)
    {
        var runs = LanguageVersions.Select(version => Run(options, version, sources)).ToList();
        Assert.All(runs, run => Assert.Equal(runs[0].Files, run.Files));
        return runs[0];
    }

    public static CSharpCompilation Compile(GeneratorTestOptions options, LanguageVersion version, params string[] sources)
    {
        var parse = new CSharpParseOptions(version, DocumentationMode.Diagnose);
        var trees = sources.Prepend(AnalyzerTest.Usings).Select((text, index) => CSharpSyntaxTree.ParseText(text, parse, $"Source{index}.cs"));
        return CSharpCompilation.Create(
            options.AssemblyName,
            trees,
            [.. TestReferences.All, .. options.MoreReferences],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: options.Nullable, warningLevel: 9999, deterministic: true));
    }

    public static GeneratorDriver Drive(CSharpCompilation compilation) => CSharpGeneratorDriver
        .Create(
            [new SessionsGenerator().AsSourceGenerator()],
            parseOptions: (CSharpParseOptions)compilation.SyntaxTrees[0].Options,
            driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true))
        .RunGenerators(compilation);

    private static GeneratorRun Run(GeneratorTestOptions options, LanguageVersion version, string[] sources)
    {
        var compilation = Compile(options, version, sources);
        var driver = Drive(compilation);
        var result = driver.GetRunResult().Results.Single();
        Assert.Null(result.Exception);
        Assert.Empty(result.Diagnostics);

        var output = compilation.AddSyntaxTrees(result.GeneratedSources.Select(static file => file.SyntaxTree));
        OutputChecks.Verify(output, result, options);
        CacheChecks.Verify(driver, compilation);
        RootChecks.Verify(result);
        return new GeneratorRun(result, output);
    }
}
