using System.Text.RegularExpressions;
using Sessions.Docs.Tests.Support;

namespace Sessions.Docs.Tests;

public sealed partial class ReadmeTests
{
    private static readonly string _readme = File.ReadAllText(Path.Combine(Repository.Root, "README.md"));

    [Fact]
    public async Task Its_code_compiles()
    {
        var blocks = Blocks("csharp");
        Assert.True(blocks.Count >= 5);

        var problems = await DocCode.ProblemsAsync([.. blocks.Select(DocCode.Wrap)]);

        Assert.Empty(problems);
    }

    [Fact]
    public async Task The_error_that_it_shows_is_the_one_that_comes()
    {
        var broken = Blocks("csharp")[0].Replace(
            "public sealed partial class", "[Session(\"11:00\", \"13:00\", TimeZone = \"Europe/London\")]\npublic sealed partial class", StringComparison.Ordinal);

        var problems = await DocCode.ProblemsAsync(broken);

        // It meets the afternoon session too only if that started before 13:00, which it does not.
        var error = Assert.Single(problems);
        Assert.Equal(Blocks("text").Single().Trim(), DocCode.Describe(error));
        Assert.Equal("\"11:00\"", error.Location.SourceTree!.ToString().Substring(error.Location.SourceSpan.Start, error.Location.SourceSpan.Length));
    }

    [Fact]
    public void Its_rules_are_the_analyzers_rules()
    {
        var rows = DocCode.Analyzers.SelectMany(static analyzer => analyzer.SupportedDiagnostics).Distinct().OrderBy(static rule => rule.Id, StringComparer.Ordinal)
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
}
