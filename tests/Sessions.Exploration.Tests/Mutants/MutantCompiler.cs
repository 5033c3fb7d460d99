using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Sessions.Exploration.Mutants;

/// <summary>
/// Compiles the core and the worlds once more, with a fault in the core, into an assembly of its own: it takes nothing but public
/// types from the runtime.
/// </summary>
internal sealed class MutantCompiler
{
    private static readonly CSharpParseOptions _language = new(LanguageVersion.CSharp14);
    private static readonly string[] _core = ["Orders/*.cs", "Closing/Closing*.cs", "Closing/OwnOrders.cs", "Clocks/OptionalInstant.cs", "Gates/GateFacts.cs", "Gates/GatePlan.cs"];

    private static readonly string[] _usings =
        ["System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Threading", "System.Threading.Tasks"];

    private readonly string _runtime;
    private readonly Dictionary<string, SyntaxTree> _trees;
    private readonly CSharpCompilation _compilation;

    public MutantCompiler()
    {
        var worlds = Path.Combine(Path.GetDirectoryName(Here())!, "..", "Worlds");
        _runtime = Path.GetFullPath(Path.Combine(worlds, "..", "..", "..", "Sessions.Runtime"));
        var files = _core.SelectMany(pattern => Directory.GetFiles(Path.Combine(_runtime, Path.GetDirectoryName(pattern)!), Path.GetFileName(pattern)))
            .Concat(Directory.GetFiles(worlds, "*.cs"));
        _trees = files.ToDictionary(static file => file, static file => Parse(File.ReadAllText(file)), StringComparer.Ordinal);
        var usings = Parse(string.Concat(_usings.Select(static name => $"global using {name};")));
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Append(typeof(Session).Assembly.Location).Distinct(StringComparer.Ordinal)
            .Select(static file => MetadataReference.CreateFromFile(file));
        var options = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release,
            nullableContextOptions: NullableContextOptions.Enable, allowUnsafe: true);
        _compilation = CSharpCompilation.Create("Mutant", [.. _trees.Values, usings], references, options);
    }

    /// <summary>Explores a scenario with the fault, or with none; gives what does not hold, or null.</summary>
    public string? Explore(Mutant? mutant, string scenario)
    {
        using var image = new MemoryStream();
        var emitted = (mutant is null ? _compilation : With(mutant)).Emit(image);
        var errors = emitted.Diagnostics.Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        Assert.True(emitted.Success, $"{mutant}: {string.Join(Environment.NewLine, errors)}");
        image.Position = 0;
        var context = new AssemblyLoadContext(mutant?.Fault);
        var run = context.LoadFromStream(image).GetType("Sessions.Exploration.Worlds.Entry", throwOnError: true)!.GetMethod("Run",
            BindingFlags.Public | BindingFlags.Static)!;
        return (string?)run.Invoke(null, [scenario]);
    }

    private CSharpCompilation With(Mutant mutant)
    {
        var file = Path.Combine(_runtime, mutant.File);
        var text = _trees[file].ToString();
        Assert.True(text.Split(mutant.Before).Length == 2, $"{mutant}: '{mutant.Before}' stands {text.Split(mutant.Before).Length - 1} times in {mutant.File}");
        return _compilation.ReplaceSyntaxTree(_trees[file], Parse(text.Replace(mutant.Before, mutant.After, StringComparison.Ordinal)));
    }

    private static SyntaxTree Parse(string text) => CSharpSyntaxTree.ParseText(text, _language);

    private static string Here([CallerFilePath] string file = "") => file;
}
