using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Sessions.Docs.Tests.Support;

/// <summary>Which folders and types of a project use which, by its sources.</summary>
internal sealed class FolderGraph
{
    /// <summary>Sources that lie in no folder: a project's face, which uses what it shows and is used by it.</summary>
    private const string Top = "(top)";

    private const string Usings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    private static readonly CSharpParseOptions _options = new(LanguageVersion.Preview, preprocessorSymbols: ["NET", "NET8_0_OR_GREATER", "NET9_0_OR_GREATER", "NET10_0_OR_GREATER"]);

    private readonly Dictionary<string, HashSet<string>> _folders = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> _types = new(StringComparer.Ordinal);

    /// <param name="root">The project's folder.</param>
    public FolderGraph(string root)
    {
        var project = Path.GetFileName(root);
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(file => Path.GetFileNameWithoutExtension(file) != project).Select(static file => MetadataReference.CreateFromFile(file));
        var own = Sources(root).ToArray();
        var compilation = CSharpCompilation.Create("Sources", [.. own, .. Sources(Path.Combine(Repository.Root, "Sessions.Shared")), Parse(Usings, "")], references);
        foreach (var tree in own)
        {
            Read(root, tree, compilation.GetSemanticModel(tree));
        }
    }

    /// <summary>Each use of a folder by another that leads back, as <c>A → B</c>.</summary>
    public IEnumerable<string> Circles() => Knots(_folders).Where(static knot => knot.Count > 1)
        .SelectMany(knot => knot.SelectMany(from => _folders[from].Where(knot.Contains).Select(to => $"{from} → {to}"))).Order(StringComparer.Ordinal);

    /// <summary>How many types are in the largest set in which each uses each, if by way of others.</summary>
    public int LargestKnot() => Knots(_types).Max(static knot => knot.Count);

    private static IEnumerable<SyntaxTree> Sources(string folder) => Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
        .Where(static file => !file.Replace('\\', '/').Contains("/obj/", StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(static file => Parse(File.ReadAllText(file), file));

    private static SyntaxTree Parse(string source, string path) => CSharpSyntaxTree.ParseText(source, _options, path);

    private void Read(string root, SyntaxTree tree, SemanticModel model)
    {
        var from = FolderOf(root, tree);
        foreach (var name in tree.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>())
        {
            var symbol = model.GetSymbolInfo(name).Symbol;
            var used = (symbol as INamedTypeSymbol ?? symbol?.ContainingType)?.OriginalDefinition;
            if (used?.Locations.FirstOrDefault(static location => location.IsInSource)?.SourceTree is not { } declared || FolderOf(root, declared) is not { } to)
            {
                continue;
            }

            if (from != Top && to != Top)
            {
                Add(_folders, from!, to);
            }

            Add(_types, name.Ancestors().OfType<BaseTypeDeclarationSyntax>().LastOrDefault()?.Identifier.Text ?? Top, Outermost(used).Name);
        }
    }

    /// <summary>The project's folder of a source; null where it is none of the project's.</summary>
    private static string? FolderOf(string root, SyntaxTree tree) => Path.GetRelativePath(root, tree.FilePath).Split(Path.DirectorySeparatorChar) switch
    {
        [".." or "", ..] => null,
        [_] => Top,
        [var folder, ..] => folder,
        _ => null,
    };

    private static INamedTypeSymbol Outermost(INamedTypeSymbol type) => type.ContainingType is { } outer ? Outermost(outer) : type;

    private static void Add(Dictionary<string, HashSet<string>> graph, string from, string to)
    {
        graph.TryAdd(from, new(StringComparer.Ordinal));
        graph.TryAdd(to, new(StringComparer.Ordinal));
        if (from != to)
        {
            graph[from].Add(to);
        }
    }

    /// <summary>The sets of nodes that reach each other: two nodes are in one where each is reached from the other.</summary>
    private static IEnumerable<HashSet<string>> Knots(Dictionary<string, HashSet<string>> graph)
    {
        var reached = graph.Keys.ToDictionary(static node => node, node => Reach(graph, node), StringComparer.Ordinal);
        var left = new HashSet<string>(graph.Keys, StringComparer.Ordinal);
        while (left.Count > 0)
        {
            var first = left.First();
            var knot = new HashSet<string>(left.Where(node => node == first || (reached[first].Contains(node) && reached[node].Contains(first))), StringComparer.Ordinal);
            left.ExceptWith(knot);
            yield return knot;
        }
    }

    private static HashSet<string> Reach(Dictionary<string, HashSet<string>> graph, string node)
    {
        var (seen, next) = (new HashSet<string>(StringComparer.Ordinal), new Stack<string>([node]));
        while (next.TryPop(out var current))
        {
            foreach (var used in graph[current].Where(seen.Add))
            {
                next.Push(used);
            }
        }

        return seen;
    }
}
