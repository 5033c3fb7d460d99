using System.Xml.Linq;

namespace Sessions.Tool.Tests.Commands;

/// <summary>A week as a file that a browser opens.</summary>
public sealed class PictureTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("week.html")]
    [InlineData("week.svg")]
    [InlineData("week.SVG")]
    public async Task It_is_written_and_said(string name)
    {
        var run = await ToolRun.RunAsync("timeline", ToolRun.Sample, "--week", "2026-03-29", "--zone", "Europe/London", "-o", _folder[name]);

        Assert.Equal((0, $"The week of Monday 2026-03-23, times of Europe/London, is in '{_folder[name]}'.\n", ""), (run.ExitCode, run.Output, run.Error));
        Assert.Equal([name], _folder.Names);
        Assert.True(new FileInfo(_folder[name]).Length > 1000);
    }

    [Fact]
    public async Task The_page_has_the_weeks_occurrences_and_says_which_calendar_is_not_applied()
    {
        var run = await ToolRun.RunAsync("timeline", ToolRun.Bot, "--week", "2026-03-25", "--zone", "Europe/London", "-o", _folder["week.html"]);

        Assert.Equal(ExitCodes.Done, run.ExitCode);
        var page = await File.ReadAllTextAsync(_folder["week.html"]);
        Assert.Contains("Acme.OwnDays (its own calendar is not applied)", page, StringComparison.Ordinal);
        Assert.Contains("Sun 2026-03-29 has 23 h", page, StringComparison.Ordinal);
        Assert.DoesNotContain("://", page.Replace("http://www.w3.org/", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_picture_is_a_document_by_itself()
    {
        await ToolRun.RunAsync("timeline", ToolRun.Sample, "--week", "2026-03-25", "-o", _folder["week.svg"]);

        var picture = XDocument.Load(_folder["week.svg"]);

        Assert.Equal("svg", picture.Root!.Name.LocalName);
        Assert.Contains("London", picture.Root.Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_a_bot_with_a_strategy_that_cannot_run_the_others_are_drawn_and_it_is_exit_code_1()
    {
        var run = await ToolRun.RunAsync("timeline", ToolRun.BrokenBot, "-o", _folder["week.svg"]);

        Assert.Equal(ExitCodes.Problem, run.ExitCode);
        Assert.Contains("Acme.Overlapping\n  SES0003: ", run.Output, StringComparison.Ordinal);
        Assert.Equal(["week.svg"], _folder.Names);
    }

    [Fact]
    public async Task Of_a_strategy_that_cannot_run_there_is_no_picture() =>
        (await ToolRun.RunAsync("timeline", ToolRun.BrokenBot, "--strategy", "Lost", "-o", _folder["week.svg"]))
            .AssertRefused($"'{_folder["week.svg"]}' was not written: no strategy of Acme.Bots.Broken can run; 'sessions check' says why.");

    [Fact]
    public async Task A_folder_that_is_not_there_is_one_line() => (await ToolRun.RunAsync("timeline", ToolRun.Sample, "-o", _folder["none/week.svg"]))
        .AssertRefused($"'{_folder["none/week.svg"]}' cannot be written: there is no folder '{_folder["none"]}'.");
}
