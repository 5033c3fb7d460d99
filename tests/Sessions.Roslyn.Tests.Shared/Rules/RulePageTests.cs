using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace Sessions.Roslyn.Tests.Rules;

/// <summary>A page per rule, which says what the descriptor says.</summary>
public class RulePageTests
{
    private static readonly DiagnosticDescriptor[] _rules =
        [.. AllAnalyzers.Create().SelectMany(static analyzer => analyzer.SupportedDiagnostics).Distinct()];

    private static readonly HashSet<string> _fixed = [.. AllFixes.Create().SelectMany(static fix => fix.FixableDiagnosticIds)];

    public static TheoryData<string> Ids { get; } = [.. _rules.Select(static rule => rule.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Each_rule_has_its_page(string id)
    {
        var rule = _rules.Single(rule => rule.Id == id);
        var page = File.ReadAllText(Path.Combine(Folder(), id + ".md"));
        Assert.StartsWith($"# {id}: {rule.Title}\n", page, StringComparison.Ordinal);
        Assert.Contains($"\n| Severity | {rule.DefaultSeverity} |\n", page, StringComparison.Ordinal);
        Assert.Contains($"\n| Can be switched off | {(rule.CustomTags.Contains(WellKnownDiagnosticTags.NotConfigurable) ? "no" : "yes")} |\n", page, StringComparison.Ordinal);
        Assert.Contains("\n## What is wrong\n", page, StringComparison.Ordinal);
        Assert.Contains("\n## What would be right\n", page, StringComparison.Ordinal);
        Assert.Equal($"https://github.com/sessions-dotnet/sessions/blob/main/docs/rules/{id}.md", rule.HelpLinkUri);
    }

    [Fact]
    public void Each_page_has_its_rule_and_a_line_in_the_overview()
    {
        var pages = Directory.GetFiles(Folder(), "SES*.md").Select(static path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal);
        Assert.Equal(_rules.Select(static rule => rule.Id).Order(StringComparer.Ordinal), pages);

        var lines = File.ReadAllLines(Path.Combine(Folder(), "README.md")).Where(static line => line.StartsWith("| [SES", StringComparison.Ordinal));
        var expected = _rules.OrderBy(static rule => rule.Id, StringComparer.Ordinal)
            .Select(static rule => $"| [{rule.Id}]({rule.Id}.md) | {rule.DefaultSeverity} | {rule.Title} | {(_fixed.Contains(rule.Id) ? "yes" : "–")} |");
        Assert.Equal(expected, lines);
    }

    [Fact]
    public void No_two_rules_share_an_id() => Assert.Equal(_rules.Length, _rules.Select(static rule => rule.Id).Distinct().Count());

    private static string Folder([CallerFilePath] string file = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "..", "..", "..", "docs", "rules"));
}
