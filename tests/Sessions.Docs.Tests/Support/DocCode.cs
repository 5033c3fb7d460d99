using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Sessions.Analyzers;
using Sessions.Generator;

namespace Sessions.Docs.Tests.Support;

/// <summary>Compiles the code of a page as a reader's project would, with the generator and the analyzers.</summary>
internal static partial class DocCode
{
    /// <summary>What a web project imports by itself, which is the most that any does; then the namespaces that pages speak of.</summary>
    private const string Usings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Net.Http.Json;
        global using System.Threading;
        global using System.Threading.Tasks;
        global using Microsoft.AspNetCore.Builder;
        global using Microsoft.AspNetCore.Hosting;
        global using Microsoft.AspNetCore.Http;
        global using Microsoft.AspNetCore.Routing;
        global using Microsoft.Extensions.Configuration;
        global using Microsoft.Extensions.DependencyInjection;
        global using Microsoft.Extensions.Hosting;
        global using Microsoft.Extensions.Logging;
        global using Sessions;
        global using Sessions.Brokers;
        global using Sessions.Calendars;
        global using Sessions.Hosting;
        global using Sessions.Journals;
        global using Sessions.Reports;
        global using Sessions.Simulation;
        global using static Sessions.SessionWords;
        """;

    private static readonly CSharpParseOptions _options = new(LanguageVersion.CSharp12);

    /// <summary>What all compilations begin with, so that references are read once.</summary>
    private static readonly CSharpCompilation _empty = CSharpCompilation.Create(
        "Page",
        [CSharpSyntaxTree.ParseText(Usings, _options)],
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(static path => MetadataReference.CreateFromFile(path)),
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    public static ImmutableArray<DiagnosticAnalyzer> Analyzers { get; } =
    [
        .. typeof(ScheduleAnalyzer).Assembly.GetTypes()
            .Where(static type => type is { IsAbstract: false } && type.IsSubclassOf(typeof(DiagnosticAnalyzer)))
            .Select(static type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
    ];

    /// <summary>Types stand by themselves; statements stand in a member that has what the text speaks of, below their usings.</summary>
    public static string Wrap(string block, int index)
    {
        if (TypeDeclaration().IsMatch(block))
        {
            return block;
        }

        var usings = string.Concat(UsingDirective().Matches(block).Select(static line => line.Value));
        return usings + WrapStatements(UsingDirective().Replace(block, ""), index);
    }

    private static string WrapStatements(string block, int index) => TableVariable().Match(block) is { Success: true } table
            ? $$"""
                public static class Table{{index}}
                {
                    public static SessionTable Sessions
                    {
                        get
                        {
                            {{block}}
                            return {{table.Groups[1].Value}};
                        }
                    }
                }
                """
            : $$"""
                internal static class Block{{index}}
                {
                    public static async Task RunAsync(IBarFeed bars, IBroker broker, IServiceCollection services, CancellationToken cancellationToken)
                    {
                        await Task.CompletedTask;
                        {{block}}
                    }
                }
                """;

    /// <summary>Every warning and error of the sources.</summary>
    public static async Task<ImmutableArray<Diagnostic>> ProblemsAsync(params string[] sources)
    {
        var all = await Compile(sources).WithAnalyzers(Analyzers).GetAllDiagnosticsAsync();
        return [.. all.Where(static problem => problem.Severity >= DiagnosticSeverity.Warning && problem.Id != "CS8321")];
    }

    /// <summary>As the compiler prints it, without its place.</summary>
    public static string Describe(Diagnostic problem) =>
        $"{(problem.Severity == DiagnosticSeverity.Error ? "error" : "warning")} {problem.Id}: {problem.GetMessage(CultureInfo.InvariantCulture)}";

    /// <summary>The compiled sources, loaded.</summary>
    public static Assembly Load(params string[] sources)
    {
        using var image = new MemoryStream();
        var result = Compile(sources).Emit(image);
        return result.Success
            ? Assembly.Load(image.ToArray())
            : throw new InvalidOperationException(string.Join('\n', result.Diagnostics));
    }

    private static Compilation Compile(string[] sources)
    {
        var trees = sources.Select(static source => CSharpSyntaxTree.ParseText(source, _options)).ToArray();

        // A whole program has statements of its own, which a library may not.
        var kind = trees.Any(static tree => tree.GetCompilationUnitRoot().Members.Any(static member => member is GlobalStatementSyntax))
            ? OutputKind.ConsoleApplication
            : OutputKind.DynamicallyLinkedLibrary;
        var compilation = _empty.AddSyntaxTrees(trees).WithOptions(_empty.Options.WithOutputKind(kind));
        CSharpGeneratorDriver.Create([new SessionsGenerator().AsSourceGenerator()], parseOptions: _options)
            .RunGeneratorsAndUpdateCompilation(compilation, out var complete, out _);
        return complete;
    }

    [GeneratedRegex(@"^(public |internal )?(abstract |sealed |static )*(partial )?(class|interface|record) ", RegexOptions.Multiline)]
    private static partial Regex TypeDeclaration();

    [GeneratedRegex(@"^using [\w.]+( = [\w.]+)?;(\n|\z)", RegexOptions.Multiline)]
    private static partial Regex UsingDirective();

    [GeneratedRegex(@"^SessionTable (\w+) =", RegexOptions.Multiline)]
    private static partial Regex TableVariable();
}
