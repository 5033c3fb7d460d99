namespace Sessions.Tool.Tests.Commands;

public sealed class ListTests
{
    [Fact]
    public async Task Every_strategy_has_its_table_and_says_what_of_its_calendar_is_known() => Snapshot.Match(await ToolRun.RunAsync("list", ToolRun.Bot));

    [Fact]
    public async Task A_strategy_that_cannot_run_is_listed_with_its_problems() => Snapshot.Match(await ToolRun.RunAsync("list", ToolRun.BrokenBot));

    [Fact]
    public async Task A_program_reads_the_same() => Snapshot.Match(await ToolRun.RunAsync("list", ToolRun.Bot, "--json"));

    [Fact]
    public async Task A_program_reads_the_problems_too() => Snapshot.Match(await ToolRun.RunAsync("list", ToolRun.BrokenBot, "--json"));

    [Theory]
    [InlineData("Gap")]
    [InlineData("Acme.Gap")]
    public async Task One_strategy_is_named_by_its_full_name_or_the_end_of_it(string name)
    {
        var run = await ToolRun.RunAsync("list", ToolRun.Bot, "--strategy", name);

        Assert.StartsWith("Acme.Gap\n", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Acme.Night", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_strategy_that_is_not_there_is_told_the_nearest() =>
        (await ToolRun.RunAsync("list", ToolRun.Bot, "--strategy", "Acme.Nihgt")).AssertRefused($"'{ToolRun.Bot}' has no strategy 'Acme.Nihgt'; did you mean 'Acme.Night'?");

    [Fact]
    public async Task Nothing_of_the_bot_is_loaded()
    {
        // Other tests of this process run the bot; this copy is nobody else's.
        using var folder = new TestFolder();
        var copy = folder[Path.GetFileName(ToolRun.Bot)];
        File.Copy(ToolRun.Bot, copy);
        foreach (var command in (string[])["list", "next", "timeline", "check"])
        {
            await ToolRun.RunAsync(command, copy);
        }

        Assert.DoesNotContain(copy, AppDomain.CurrentDomain.GetAssemblies().Where(static assembly => !assembly.IsDynamic).Select(static assembly => assembly.Location));
    }
}
