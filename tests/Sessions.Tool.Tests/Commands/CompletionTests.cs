namespace Sessions.Tool.Tests.Commands;

/// <summary>What a shell is offered while a command line is being written.</summary>
public sealed class CompletionTests
{
    [Theory]
    [InlineData("", "acknowledge|check|export|halt|list|next|release|status|timeline")]
    [InlineData("ti", "timeline")]
    [InlineData("next Bot.dll --z", "--zone")]
    [InlineData("next Bot.dll --zone Europe/Lo", "Europe/London")]
    [InlineData("timeline Bot.dll --zone america/new_y", "America/New_York")]
    public async Task It_is_what_fits(string line, string offered)
    {
        var words = await OfferedAsync(line);

        Assert.Subset(words.ToHashSet(), offered.Split('|').ToHashSet());
        Assert.All(words.Where(static word => !word.StartsWith('-') && !word.StartsWith('/')), word => Assert.Contains(line.Split(' ')[^1], word, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Strategies_are_those_of_the_journal()
    {
        using var journal = new TestJournal();
        await (await journal.WriteAsync(TestJournal.Night)).DisposeAsync();
        await (await journal.WriteAsync(TestJournal.Second)).DisposeAsync();

        Assert.Equal(["Acme.Breakout", "Acme.Night"], (await OfferedAsync($"halt --journal {journal.Path} --strategy ")).Order());
        Assert.Equal(["2"], await OfferedAsync($"halt --journal {journal.Path} --instance "));
    }

    [Fact]
    public async Task Of_a_journal_that_is_not_there_nothing_is_offered_and_nothing_is_made()
    {
        using var journal = new TestJournal();

        Assert.Empty(await OfferedAsync($"halt --journal {journal.Path} --strategy "));
        Assert.Empty(journal.Names);
    }

    private static async Task<string[]> OfferedAsync(string line)
    {
        var run = await ToolRun.RunAsync($"[suggest:{line.Length}]", line);

        Assert.Equal((ExitCodes.Done, ""), (run.ExitCode, run.Error));
        return run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
