using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;
using Sessions.Generator;

namespace Sessions.Roslyn.Tests;

/// <summary>
/// Runs an analyzer over source in which the places of diagnostics are marked: <c>{|SES0001:"25:00"|}</c>. The generator
/// has added its members, as it has wherever analyzers run.
/// </summary>
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

    /// <summary>Checks id, severity, place and message of the one place marked <c>{|#0:…|}</c>, and its further places <c>{|#1:…|}</c> and so on.</summary>
    public static Task VerifyMessageAsync<TAnalyzer>(string id, string message, params string[] sources)
        where TAnalyzer : DiagnosticAnalyzer, new() => VerifyMessageAsync<TAnalyzer>(
            id, message, new TAnalyzer().SupportedDiagnostics.Single(rule => rule.Id == id).DefaultSeverity, sources);

    /// <summary>Checks ids and places in a program that references the package of the world's exchanges.</summary>
    public static Task RunWithCalendarsAsync<TAnalyzer>(params string[] sources)
        where TAnalyzer : DiagnosticAnalyzer, new()
    {
        var test = Create<TAnalyzer>(sources);
        test.TestState.AdditionalReferences.Add(TestReferences.Calendars);
        return test.RunAsync();
    }

    /// <summary>The same where the severity is not the rule's own.</summary>
    public static Task VerifyMessageAsync<TAnalyzer>(string id, string message, DiagnosticSeverity severity, params string[] sources)
        where TAnalyzer : DiagnosticAnalyzer, new()
    {
        var test = Create<TAnalyzer>(sources);
        var expected = new DiagnosticResult(id, severity).WithMessage(message);
        for (var place = 0; sources.Any(source => source.Contains($"{{|#{place}:", StringComparison.Ordinal)); place++)
        {
            expected = expected.WithLocation(place);
        }

        test.ExpectedDiagnostics.Add(expected);
        return test.RunAsync();
    }

    /// <summary>Checks the message of each place marked <c>{|#0:…|}</c>, whose message begins with its id, beside ids and places of all others.</summary>
    public static Task VerifyMessagesAsync<TAnalyzer>(string source, params string[] messages)
        where TAnalyzer : DiagnosticAnalyzer, new()
    {
        var test = Create<TAnalyzer>([source]);
        test.TestState.ExpectedDiagnostics.AddRange(messages.Select(static (message, place) => DiagnosticResult
            .CompilerError(message[..7]).WithMessage(message[9..]).WithLocation(place).WithOptions(DiagnosticOptions.IgnoreAdditionalLocations)));
        return test.RunAsync();
    }

    private static Test<TAnalyzer> Create<TAnalyzer>(string[] sources)
        where TAnalyzer : DiagnosticAnalyzer, new()
    {
        // The framework's references come from the running one: nothing is downloaded.
        var test = new Test<TAnalyzer>
        {
            ReferenceAssemblies = new ReferenceAssemblies(""),
            TestBehaviors = TestBehaviors.SkipGeneratedSourcesCheck,
        };
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

    private sealed class Test<TAnalyzer> : CSharpAnalyzerTest<TAnalyzer, DefaultVerifier>
        where TAnalyzer : DiagnosticAnalyzer, new()
    {
        protected override IEnumerable<Type> GetSourceGenerators() => [typeof(SessionsGenerator)];
    }
}
