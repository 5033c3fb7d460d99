using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Sessions.Generator;

namespace Sessions.Roslyn.Tests.Fuzz;

/// <summary>Gives a program to the generator and then to all analyzers, as a compiler does, and says what went wrong.</summary>
internal sealed class FuzzHost
{
    /// <summary>Thousands of times what a program takes.</summary>
    private static readonly TimeSpan _longest = TimeSpan.FromMinutes(3);

    private readonly CSharpCompilation _empty;
    private readonly CSharpParseOptions _parse;

    public FuzzHost(LanguageVersion version)
    {
        _empty = GeneratorTest.Compile(GeneratorTestOptions.Default, version);
        _empty = _empty.WithOptions(_empty.Options.WithAllowUnsafe(true)).WithReferences(_empty.References.Where(static reference => IsNeeded(reference.Display!)));
        _parse = (CSharpParseOptions)_empty.SyntaxTrees[0].Options;

        // Reads the references once for all programs: those made of this compilation take them over.
        _ = _empty.GlobalNamespace;
    }

    /// <summary>Whether the compiler accepts the program, and what is wrong with the generator or an analyzer.</summary>
    public async Task<(bool Compiles, string? Failure)> RunAsync(IReadOnlyList<string> sources)
    {
        using var patience = new CancellationTokenSource(_longest);
        try
        {
            return await Task.Run(() => RunAsync(sources, patience.Token), CancellationToken.None).WaitAsync(_longest, CancellationToken.None);
        }
        catch (Exception exception) when (exception is TimeoutException or OperationCanceledException)
        {
            return (false, $"It took longer than {_longest}.");
        }
    }

    private async Task<(bool Compiles, string? Failure)> RunAsync(IReadOnlyList<string> sources, CancellationToken cancellationToken)
    {
        var trees = sources.Select((source, place) => CSharpSyntaxTree.ParseText(source, _parse, $"Fuzz{place}.cs", cancellationToken: cancellationToken)).ToList();
        var compilation = _empty.AddSyntaxTrees(trees);
        var compiles = !trees.Any(tree => tree.GetDiagnostics(cancellationToken).Any(IsError)) && !compilation.GetDiagnostics(cancellationToken).Any(IsError);
        var result = CSharpGeneratorDriver.Create([new SessionsGenerator().AsSourceGenerator()], parseOptions: _parse)
            .RunGenerators(compilation, cancellationToken).GetRunResult().Results.Single();
        if (result.Exception is not null || !result.Diagnostics.IsEmpty)
        {
            return (compiles, $"Generator: {result.Exception}{string.Join('\n', result.Diagnostics)}");
        }

        var generated = result.GeneratedSources.Select(static file => file.SyntaxTree).ToHashSet();
        var output = compilation.AddSyntaxTrees(generated);
        return (compiles, FindInOutput(output, generated, compiles, cancellationToken) ?? await FindInAnalyzersAsync(output, cancellationToken));
    }

    /// <summary>What is emitted always parses, and compiles without a warning where the program compiles.</summary>
    private static string? FindInOutput(CSharpCompilation output, HashSet<SyntaxTree> generated, bool compiles, CancellationToken cancellationToken)
    {
        var wrong = generated.SelectMany(tree => tree.GetDiagnostics(cancellationToken)).ToList();
        if (compiles)
        {
            wrong.AddRange(output.GetDiagnostics(cancellationToken).Where(found =>
                IsError(found) || (found.Severity == DiagnosticSeverity.Warning && generated.Contains(found.Location.SourceTree!))));
        }

        return wrong.Count == 0 ? null : $"Output: {string.Join('\n', wrong)}\n{string.Join('\n', generated)}";
    }

    private static async Task<string?> FindInAnalyzersAsync(CSharpCompilation output, CancellationToken cancellationToken)
    {
        var failures = new List<string>();
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([]),
            (exception, analyzer, _) =>
            {
                lock (failures)
                {
                    failures.Add($"{analyzer}: {exception}");
                }
            },
            concurrentAnalysis: true, logAnalyzerExecutionTime: false, reportSuppressedDiagnostics: true);
        var found = await output.WithAnalyzers(AllAnalyzers.Create(), options).GetAnalyzerDiagnosticsAsync(cancellationToken);

        // A message whose values do not fit it shows only where it is read.
        var texts = found.Select(static diagnostic => diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture)).ToImmutableArray();
        return failures.Count > 0
            ? string.Join('\n', failures)
            : texts.FirstOrDefault(static text => string.IsNullOrWhiteSpace(text));
    }

    /// <summary>Each namespace is put together from all references for each program, so those that none of them needs are left out.</summary>
    private static bool IsNeeded(string reference) => Path.GetFileNameWithoutExtension(reference)
        is "System.Private.CoreLib" or "System.Runtime" or "System.Threading" or "System.Collections" or "Sessions.Runtime" or "Microsoft.Extensions.Logging.Abstractions";

    private static bool IsError(Diagnostic diagnostic) => diagnostic.Severity == DiagnosticSeverity.Error;
}
