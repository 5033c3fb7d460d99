using System.Text.RegularExpressions;

namespace Sessions.Tool.Tests.Commands;

/// <summary>In a terminal there are colours, and nothing hangs on them.</summary>
public sealed partial class TerminalTests
{
    public static TheoryData<string> ReadingCommands => ["list", "next", "timeline", "check"];

    [Theory]
    [MemberData(nameof(ReadingCommands))]
    public async Task Piped_output_has_no_escape_codes_and_no_blanks_at_the_ends_of_lines(string command)
    {
        var run = await ToolRun.RunAsync(command, ToolRun.BrokenBot);

        Assert.DoesNotContain('\u001b', run.Output);
        Assert.All(run.Output.Split('\n'), static line => Assert.Equal(line.TrimEnd(), line));
    }

    [Theory]
    [InlineData("list")]
    [InlineData("timeline")]
    [InlineData("check")]
    public async Task In_a_terminal_there_are_colours_unless_somebody_wants_none(string command)
    {
        Assert.Contains("\u001b[", (await ToolRun.RunInTerminalAsync(false, command, ToolRun.BrokenBot)).Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', (await ToolRun.RunInTerminalAsync(true, command, ToolRun.BrokenBot)).Output);
        Assert.DoesNotContain('\u001b', (await ToolRun.RunInTerminalAsync(false, command, ToolRun.BrokenBot, "--no-color")).Output);
        Assert.DoesNotContain('\u001b', (await ToolRun.RunInTerminalAsync(false, "--no-color", command, ToolRun.BrokenBot)).Output);
    }

    [Fact]
    public async Task Why_something_could_not_be_done_is_red_in_a_terminal_and_says_the_same_without()
    {
        var red = (await ToolRun.RunInTerminalAsync(false, "list", "Bot.dll")).Error;

        Assert.StartsWith("\u001b[", red, StringComparison.Ordinal);
        Assert.Equal("There is no file 'Bot.dll'.\n", Escape().Replace(red, ""));
        Assert.Equal("There is no file 'Bot.dll'.\n", (await ToolRun.RunInTerminalAsync(true, "list", "Bot.dll")).Error);
        Assert.Equal("There is no file 'Bot.dll'.\n", (await ToolRun.RunInTerminalAsync(false, "list", "Bot.dll", "--no-color")).Error);
    }

    [Theory]
    [InlineData("next", "At Wed 2026-03-25 12:00 +00:00, times of UTC")]
    [InlineData("timeline", "Week of Monday 2026-03-23, times of UTC")]
    public async Task What_an_answer_is_about_stands_out_on_its_first_line(string command, string heading) =>
        Assert.StartsWith($"\u001b[1m{heading}", (await ToolRun.RunInTerminalAsync(false, command, ToolRun.Bot)).Output, StringComparison.Ordinal);

    [Fact]
    public async Task A_week_reads_the_same_without_its_colours()
    {
        var colored = await ToolRun.RunInTerminalAsync(false, "timeline", ToolRun.Bot, "--strategy", "Night", "--zone", "Europe/London");

        Assert.Equal((await ToolRun.RunInTerminalAsync(true, "timeline", ToolRun.Bot, "--strategy", "Night", "--zone", "Europe/London")).Output, Escape().Replace(colored.Output, ""));
    }

    [Fact]
    public async Task In_eighty_characters_a_cell_is_an_hour() =>
        Snapshot.Match(await ToolRun.RunInTerminalAsync(true, "timeline", ToolRun.Sample));

    [GeneratedRegex("\u001b\\[[0-9;]*m")]
    private static partial Regex Escape();
}
