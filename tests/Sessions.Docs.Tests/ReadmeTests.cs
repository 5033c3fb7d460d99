using System.Reflection;
using System.Text.RegularExpressions;
using Sessions.Docs.Tests.Support;
using Sessions.Reports;

namespace Sessions.Docs.Tests;

public sealed partial class ReadmeTests
{
    private static readonly string _readme = File.ReadAllText(Path.Combine(Repository.Root, "README.md"));

    /// <summary>Its only block of C#, a whole program.</summary>
    private static string Program => Assert.Single(Blocks("csharp"));

    [Fact]
    public async Task Its_code_compiles()
    {
        var problems = await DocCode.ProblemsAsync(Program);

        Assert.Empty(problems);
    }

    [Fact]
    public void Its_picture_is_that_of_its_program()
    {
        var strategy = DocCode.Load(Program).GetType("Breakout")!;
        var table = (SessionTable)strategy.GetProperty(nameof(Sessions), BindingFlags.Public | BindingFlags.Static)!.GetValue(null)!;
        var file = Path.Combine(Directory.CreateTempSubdirectory("readme-").FullName, "week.svg");

        new SessionTimeline([new TimelineTable("Breakout", table)], new DateOnly(2026, 3, 26), new DateOnly(2026, 4, 1)).Save(file);

        // What it should be is what docs/images would have after a copy of this file.
        Assert.Equal(File.ReadAllText(file), File.ReadAllText(Path.Combine(Repository.Root, "docs", "images", "week.svg")));
    }

    [Fact]
    public async Task The_error_that_it_shows_is_the_one_that_comes()
    {
        var broken = Program.Replace(
            "public sealed partial class", "[Session(\"11:00\", \"13:00\", TimeZone = \"Europe/London\")]\npublic sealed partial class", StringComparison.Ordinal);

        var problems = await DocCode.ProblemsAsync(broken);

        // It meets the afternoon session too only if that started before 13:00, which it does not.
        var error = Assert.Single(problems);
        Assert.Equal(Blocks("text")[^1].Trim(), DocCode.Describe(error));
        Assert.Equal("\"11:00\"", error.Location.SourceTree!.ToString().Substring(error.Location.SourceSpan.Start, error.Location.SourceSpan.Length));
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
