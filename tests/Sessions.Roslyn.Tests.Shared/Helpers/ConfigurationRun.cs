using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Sessions.Analyzers.Configuration;
using Sessions.Generator;

namespace Sessions.Roslyn.Tests;

/// <summary>Judges configuration files as a build does that was handed them by the package. Places are marked in them: <c>«"Londn"»</c>.</summary>
internal static class ConfigurationRun
{
    public const string Base = "appsettings.json";
    public const string Production = "appsettings.Production.json";

    /// <summary>A class with two sessions, the second of which bears its hours as its name.</summary>
    public const string Breakout = """
        namespace Acme.Bots;

        [Session("08:00", "12:00", Name = "London", TimeZone = "Europe/London")]
        [Session("13:00", "16:00", TimeZone = "Europe/London")]
        public sealed partial class Breakout : IStrategy
        {
            public ValueTask TradeAsync(SessionContext session, CancellationToken cancellationToken) => default;
        }
        """;

    /// <summary>Checks what is said, id and message, and that it is said at the marks, in the order of files and lines.</summary>
    public static async Task VerifyAsync(string source, (string Name, string Marked)[] files, params string[] expected)
    {
        var marked = files.Select(static file => (file.Name, File: Unmark(file.Marked))).ToList();
        var found = await FindAsync(Compile(source), isHandedOver: true, [.. marked.Select(static file => (file.Name, file.File.Text))]);

        Assert.Equal(expected, found.Select(static diagnostic => $"{diagnostic.Id}: {diagnostic.GetMessage(null)}"));
        Assert.Equal(marked.SelectMany(static file => file.File.Places.Select(place => (file.Name, place))), found.Select(static diagnostic => (diagnostic.Location.GetLineSpan().Path, diagnostic.Location.SourceSpan)));
        Assert.All(found, static diagnostic => Assert.Equal(DiagnosticSeverity.Warning, diagnostic.Severity));
    }

    /// <summary>The same for one file.</summary>
    public static Task VerifyAsync(string source, string marked, params string[] expected) => VerifyAsync(source, [(Base, marked)], expected);

    /// <summary>A program with all that the generator adds to it.</summary>
    public static Compilation Compile(string source, params MetadataReference[] references)
    {
        var compilation = GeneratorTest.Compile(GeneratorTestOptions.Default with { MoreReferences = [.. references] }, LanguageVersion.CSharp12, source);
        CSharpGeneratorDriver.Create([new SessionsGenerator().AsSourceGenerator()], parseOptions: (CSharpParseOptions)compilation.SyntaxTrees[0].Options)
            .RunGeneratorsAndUpdateCompilation(compilation, out var with, out _);
        return with;
    }

    public static async Task<IReadOnlyList<Diagnostic>> FindAsync(Compilation compilation, bool isHandedOver, params (string Name, string Text)[] files)
    {
        var options = new AnalyzerOptions([.. files.Select(static file => new ConfigurationText(file.Name, file.Text))], new MarkedFiles(isHandedOver));
        var found = await compilation
            .WithAnalyzers([new ConfigurationAnalyzer()], new CompilationWithAnalyzersOptions(options, onAnalyzerException: null, concurrentAnalysis: true, logAnalyzerExecutionTime: false))
            .GetAnalyzerDiagnosticsAsync();
        return [.. found.OrderBy(diagnostic => Array.FindIndex(files, file => file.Name == diagnostic.Location.GetLineSpan().Path)).ThenBy(static diagnostic => diagnostic.Location.SourceSpan)];
    }

    private static (string Text, ImmutableArray<TextSpan> Places) Unmark(string marked)
    {
        var places = ImmutableArray.CreateBuilder<TextSpan>();
        for (var start = marked.IndexOf('«', StringComparison.Ordinal); start >= 0; start = marked.IndexOf('«', StringComparison.Ordinal))
        {
            var end = marked.IndexOf('»', StringComparison.Ordinal) - 1;
            marked = marked.Remove(end + 1, 1).Remove(start, 1);
            places.Add(TextSpan.FromBounds(start, end));
        }

        return (marked, places.ToImmutable());
    }

    private sealed class ConfigurationText(string path, string text) : AdditionalText
    {
        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text);
    }

    private sealed class MarkedFiles(bool isMarked) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Options(isMarked: false);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => new Options(isMarked);
    }

    private sealed class Options(bool isMarked) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, out string value)
        {
            value = isMarked && key == "build_metadata.AdditionalFiles.SessionsConfiguration" ? "true" : "";
            return value.Length > 0;
        }
    }
}
