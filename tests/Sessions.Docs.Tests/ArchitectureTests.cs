using System.Text.RegularExpressions;

namespace Sessions.Docs.Tests;

/// <summary>The page on how it is built names what is there.</summary>
public sealed partial class ArchitectureTests
{
    private static readonly string _page = File.ReadAllText(Path.Combine(Repository.Root, "docs/architecture.md"));

    /// <summary>The names of all source files, each of which is that of its type.</summary>
    private static readonly HashSet<string> _types =
    [
        .. Directory.EnumerateFiles(Repository.Root, "*.cs", SearchOption.AllDirectories)
            .Where(static file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Select(static file => Path.GetFileNameWithoutExtension(file)),
    ];

    [Fact]
    public void The_folders_that_it_names_are_there()
    {
        var paths = Code().Matches(_page).Select(static code => code.Groups[1].Value).Where(static code => code.Contains('/', StringComparison.Ordinal)).ToList();

        Assert.True(paths.Count > 20);
        Assert.All(paths, static path => Assert.True(Path.Exists(Path.Combine(Repository.Root, path)), path));
    }

    [Fact]
    public void The_types_that_it_names_are_there()
    {
        var words = Code().Matches(_page).Select(static code => code.Groups[1].Value).Concat(Picture().Match(_page).Value.Split([' ', ',', '(', ')', ':', '\n', '.']));
        var types = words.Where(static word => TypeName().IsMatch(word)).Except(_members, StringComparer.Ordinal).ToList();

        Assert.True(types.Count > 40);
        Assert.All(types, static type => Assert.Contains(type, _types));
    }

    [Fact]
    public void Its_links_lead_somewhere()
    {
        var links = Link().Matches(_page).Select(static link => link.Groups[1].Value).ToList();

        Assert.NotEmpty(links);
        Assert.All(links, static link => Assert.True(Path.Exists(Path.Combine(Repository.Root, "docs", link)), link));
    }

    /// <summary>Words of the picture that are members, attributes or the platform's.</summary>
    private static readonly string[] _members = ["RunAsync", "TradeAsync", "FindNext", "WithOverrides", "TimeProvider", "CodeFixes"];

    [GeneratedRegex("`([^`\n]+)`")]
    private static partial Regex Code();

    [GeneratedRegex("```text\n.*?```", RegexOptions.Singleline)]
    private static partial Regex Picture();

    /// <summary>Two words at least, written as one.</summary>
    [GeneratedRegex(@"^[A-Z]\w*[a-z0-9][A-Z]\w*$")]
    private static partial Regex TypeName();

    [GeneratedRegex(@"\]\(([^)h][^)]*)\)")]
    private static partial Regex Link();
}
