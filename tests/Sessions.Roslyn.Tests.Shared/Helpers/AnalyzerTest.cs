using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;

namespace Sessions.Roslyn.Tests;

/// <summary>Runs an analyzer over source in which the places of diagnostics are marked: <c>{|SES0001:"25:00"|}</c>.</summary>
internal static class AnalyzerTest
{
    public const string Usings = """
        global using System;
        global using System.Threading;
        global using System.Threading.Tasks;
        global using Sessions;
        global using static Sessions.SessionWords;
        """;

    /// <summary>Checks ids and places.</summary>
    public static Task RunAsync<TAnalyzer>(params string[] sources)
        where TAnalyzer : DiagnosticAnalyzer, new() => Create<TAnalyzer>(sources).RunAsync();

    /// <summary>Checks id, place and message of the one place marked <c>{|#0:…|}</c>, and the second place <c>{|#1:…|}</c> where there is one.</summary>
    public static Task VerifyMessageAsync<TAnalyzer>(string id, string message, params string[] sources)
        where TAnalyzer : DiagnosticAnalyzer, new() => VerifyMessageAsync<TAnalyzer>(id, message, DiagnosticSeverity.Error, sources);

    /// <summary>Checks id, place, message and severity.</summary>
    public static Task VerifyMessageAsync<TAnalyzer>(string id, string message, DiagnosticSeverity severity, params string[] sources)
        where TAnalyzer : DiagnosticAnalyzer, new()
    {
        var test = Create<TAnalyzer>(sources);
        var expected = new DiagnosticResult(id, severity).WithLocation(0).WithMessage(message);
        test.ExpectedDiagnostics.Add(sources.Any(static source => source.Contains("{|#1:", StringComparison.Ordinal)) ? expected.WithLocation(1) : expected);
        return test.RunAsync();
    }

    private static CSharpAnalyzerTest<TAnalyzer, DefaultVerifier> Create<TAnalyzer>(string[] sources)
        where TAnalyzer : DiagnosticAnalyzer, new()
    {
        // The framework's references come from the running one: nothing is downloaded.
        var test = new CSharpAnalyzerTest<TAnalyzer, DefaultVerifier> { ReferenceAssemblies = new ReferenceAssemblies("") };
        test.TestState.AdditionalReferences.AddRange(TestReferences.All);
        test.TestState.Sources.Add(("Usings.cs", Usings));
        for (var i = 0; i < sources.Length; i++)
        {
            test.TestState.Sources.Add(($"Source{i}.cs", sources[i]));
        }

        test.SolutionTransforms.Add(static (solution, project) =>
            solution.WithProjectParseOptions(project, new CSharpParseOptions(LanguageVersion.CSharp12, DocumentationMode.Diagnose)));
        return test;
    }
}
