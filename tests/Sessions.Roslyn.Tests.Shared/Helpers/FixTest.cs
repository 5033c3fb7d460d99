using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;
using Sessions.CodeFixes;
using Sessions.Generator;

namespace Sessions.Roslyn.Tests;

/// <summary>
/// Applies a fix to source in which the diagnostics are marked, one by one and everywhere at once, and compiles what comes
/// out, with what the generator adds. What is still marked in the fixed source is still reported.
/// </summary>
internal static class FixTest
{
    /// <summary>Applies the fix.</summary>
    /// <param name="source">The source with marks.</param>
    /// <param name="fixedSource">What it becomes; equal to the source where no fix is to be offered.</param>
    /// <param name="title">What the light bulb says, where it is told.</param>
    /// <param name="key">Which of the ways of fixing, or null for the first that is offered.</param>
    public static Task RunAsync<TAnalyzer, TFix>(string source, string fixedSource, string? title = null, string? key = null)
        where TAnalyzer : DiagnosticAnalyzer, new()
        where TFix : SourceFix, new() => RunAsync<TAnalyzer, TFix>([source], [fixedSource], title, key);

    public static Task RunAsync<TAnalyzer, TFix>(string[] sources, string[] fixedSources, string? title = null, string? key = null)
        where TAnalyzer : DiagnosticAnalyzer, new()
        where TFix : SourceFix, new()
    {
        var test = new Test<TAnalyzer, TFix>
        {
            ReferenceAssemblies = new ReferenceAssemblies(""),
            // One project is one solution here: once is enough.
            CodeFixTestBehaviors = CodeFixTestBehaviors.SkipFixAllInProjectCheck,
            TestBehaviors = TestBehaviors.SkipGeneratedSourcesCheck,
            CodeActionEquivalenceKey = key,
            CodeActionVerifier = (offered, _) => Assert.Equal(title ?? offered.Title, offered.Title),
        };
        Fill(test.TestState, sources);
        Fill(test.FixedState, fixedSources);
        if (fixedSources.Any(static source => source.Contains("{|", StringComparison.Ordinal)))
        {
            test.FixedState.MarkupHandling = MarkupMode.Allow;
        }

        test.SolutionTransforms.Add(static (solution, project) =>
            solution.WithProjectParseOptions(project, new CSharpParseOptions(LanguageVersion.CSharp12, Microsoft.CodeAnalysis.DocumentationMode.Diagnose)));
        return test.RunAsync();
    }

    private static void Fill(SolutionState state, string[] sources)
    {
        state.AdditionalReferences.AddRange(TestReferences.All);
        state.Sources.Add(("Usings.cs", AnalyzerTest.Usings));
        for (var i = 0; i < sources.Length; i++)
        {
            state.Sources.Add(($"Source{i}.cs", sources[i]));
        }
    }

    private sealed class Test<TAnalyzer, TFix> : CSharpCodeFixTest<TAnalyzer, TFix, DefaultVerifier>
        where TAnalyzer : DiagnosticAnalyzer, new()
        where TFix : SourceFix, new()
    {
        protected override IEnumerable<Type> GetSourceGenerators() => [typeof(SessionsGenerator)];
    }
}
