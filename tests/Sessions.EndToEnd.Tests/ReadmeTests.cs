using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Sessions.Analyzers;
using Sessions.EndToEnd.Tests.Support;
using Sessions.Generator;

namespace Sessions.EndToEnd.Tests;

public sealed partial class ReadmeTests
{
    private const string Usings = """
        global using System;
        global using System.Collections.Generic;
        global using System.Linq;
        global using System.Threading;
        global using System.Threading.Tasks;
        global using Sessions;
        global using Sessions.Brokers;
        global using Sessions.Calendars;
        global using Sessions.Gates;
        global using Sessions.Journals;
        global using Sessions.Markets;
        global using Sessions.Simulation;
        global using static Sessions.SessionWords;
        """;

    private static readonly string _readme = File.ReadAllText(Path.Combine(Repository.Root, "README.md"));

    private static readonly ImmutableArray<DiagnosticAnalyzer> _analyzers =
    [
        .. typeof(ScheduleAnalyzer).Assembly.GetTypes()
            .Where(static type => type is { IsAbstract: false } && type.IsSubclassOf(typeof(DiagnosticAnalyzer)))
            .Select(static type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
    ];

    [Fact]
    public async Task Its_code_compiles()
    {
        var blocks = Blocks("csharp");
        Assert.True(blocks.Count >= 5);

        var problems = await CompileAsync([.. blocks.Select(Wrap)]);

        Assert.Empty(problems);
    }

    [Fact]
    public async Task The_error_that_it_shows_is_the_one_that_comes()
    {
        var broken = Blocks("csharp")[0].Replace(
            "public sealed partial class", "[Session(\"11:00\", \"13:00\", TimeZone = \"Europe/London\")]\npublic sealed partial class", StringComparison.Ordinal);

        var problems = await CompileAsync(broken);

        // It meets the afternoon session too only if that started before 13:00, which it does not.
        var error = Assert.Single(problems);
        Assert.Equal(Blocks("text").Single().Trim(), $"error {error.Id}: {error.GetMessage(System.Globalization.CultureInfo.InvariantCulture)}");
        Assert.Equal("\"11:00\"", error.Location.SourceTree!.ToString().Substring(error.Location.SourceSpan.Start, error.Location.SourceSpan.Length));
    }

    [Fact]
    public void Its_rules_are_the_analyzers_rules()
    {
        var rows = _analyzers.SelectMany(static analyzer => analyzer.SupportedDiagnostics).Distinct().OrderBy(static rule => rule.Id, StringComparer.Ordinal)
            .Select(static rule => $"| [{rule.Id}](docs/rules/{rule.Id}.md) | {rule.DefaultSeverity} | {rule.Title} |");

        Assert.Equal(rows, _readme.Split('\n').Where(static line => line.StartsWith("| [SES", StringComparison.Ordinal)));
    }

    [Fact]
    public void Its_test_command_is_what_CI_runs() =>
        Assert.Contains("\ndotnet test\n", _readme, StringComparison.Ordinal);

    [Fact]
    public void Its_links_lead_somewhere()
    {
        var links = Link().Matches(_readme).Select(static link => link.Groups[1].Value).ToList();

        Assert.NotEmpty(links);
        Assert.All(links, link => Assert.True(Path.Exists(Path.Combine(Repository.Root, link)), link));
    }

    [GeneratedRegex(@"\]\(([^)h][^)]*)\)")]
    private static partial Regex Link();

    private static List<string> Blocks(string language) =>
        [.. Regex.Matches(_readme, $"```{language}\n(.*?)```", RegexOptions.Singleline).Select(static block => block.Groups[1].Value)];

    /// <summary>Statements stand in a method that has what the text speaks of.</summary>
    private static string Wrap(string block, int index) => block.Contains("class ", StringComparison.Ordinal)
        ? block
        : $$"""
            internal static class Block{{index}}
            {
                public static async Task RunAsync(IBarFeed bars, IBroker broker, CancellationToken cancellationToken)
                {
                    await Task.CompletedTask;
                    {{block}}
                }
            }
            """;

    private static async Task<ImmutableArray<Diagnostic>> CompileAsync(params string[] sources)
    {
        var options = new CSharpParseOptions(LanguageVersion.CSharp12);
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Select(static path => MetadataReference.CreateFromFile(path));
        var compilation = CSharpCompilation.Create(
            "Readme",
            [.. sources.Append(Usings).Select(source => CSharpSyntaxTree.ParseText(source, options))],
            references,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        CSharpGeneratorDriver.Create([new SessionsGenerator().AsSourceGenerator()], parseOptions: options)
            .RunGeneratorsAndUpdateCompilation(compilation, out var complete, out _);
        var all = await complete.WithAnalyzers(_analyzers).GetAllDiagnosticsAsync();
        return [.. all.Where(static problem => problem.Severity >= DiagnosticSeverity.Warning && !problem.Id.StartsWith("CS8321", StringComparison.Ordinal))];
    }
}
