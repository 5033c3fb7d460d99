using System.Runtime.CompilerServices;
using Sessions.Schedule;

namespace Sessions.Roslyn.Tests.Rules;

/// <summary>A page per rule, and a row in their overview, which say what the table of rules says.</summary>
public class RulePageTests
{
    private static readonly HashSet<string> _fixed = [.. AllFixes.Create().SelectMany(static fix => fix.FixableDiagnosticIds)];

    public static TheoryData<string> Ids { get; } = [.. Schedule.Rules.All.Select(static rule => rule.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Each_rule_has_its_page(string id)
    {
        var rule = Schedule.Rules.All.Single(rule => rule.Id == id);
        var page = File.ReadAllText(Path.Combine(Folder(), id + ".md"));
        Assert.StartsWith($"# {id}: {rule.Title}\n", page, StringComparison.Ordinal);
        Assert.Contains($"\n| Severity | {rule.Severity} |\n", page, StringComparison.Ordinal);
        Assert.Contains($"\n| Can be switched off | {(rule.Severity == RuleSeverity.Error ? "no" : "yes")} |\n", page, StringComparison.Ordinal);
        Assert.Contains("\n## What is wrong\n", page, StringComparison.Ordinal);
        Assert.Contains("\n## What would be right\n", page, StringComparison.Ordinal);
        Assert.Equal(BuildConstants.RulePages + id + ".md", rule.Page);
    }

    [Fact]
    public void Each_page_has_its_rule_and_a_line_in_the_overview()
    {
        var pages = Directory.GetFiles(Folder(), "SES*.md").Select(static path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal);
        Assert.Equal(Schedule.Rules.All.Select(static rule => rule.Id), pages);

        var lines = File.ReadAllLines(Path.Combine(Folder(), "README.md")).Where(static line => line.StartsWith("| [SES", StringComparison.Ordinal));
        var expected = Schedule.Rules.All
            .Select(static rule => $"| [{rule.Id}]({rule.Id}.md) | {rule.Severity} | {rule.Title} | {(_fixed.Contains(rule.Id) ? "yes" : "–")} |");
        Assert.Equal(expected, lines);
    }

    private static string Folder([CallerFilePath] string file = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "..", "..", "..", "docs", "rules"));
}
