using Sessions.Journals;
using Sessions.Journals.Records;
using Sessions.Reliability.Support;

namespace Sessions.Reliability.Journals;

/// <summary>What a tool sees of a journal that it has not made.</summary>
public sealed class JournalOverviewTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Every_strategy_is_there_with_its_state_and_the_process_that_runs_it()
    {
        using var bot = new SqliteJournal(_folder.Journal);
        await using var running = await RecordPart.OpenAsync(bot, Records.Strategy);
        await running.WriteAsync(Records.Begun);
        await (await RecordPart.OpenAsync(bot, Records.Strategy with { Instance = null })).DisposeAsync();
        using var tool = Tool();

        var overview = await tool.ReadOverviewAsync(CancellationToken.None);

        Assert.Equal(
            [(Records.Strategy with { Instance = null }, null), (Records.Strategy, (int?)Environment.ProcessId)],
            overview.Strategies.Select(static strategy => (strategy.Strategy, strategy.Process?.Number)));
        Assert.Equal(Records.Begun, Assert.Single(overview.Strategies[1].State.Unfinished));
        Assert.Null(overview.HaltOfAll);
    }

    [Fact]
    public async Task A_process_that_is_gone_runs_nothing_and_another_may()
    {
        var bot = new SqliteJournal(_folder.Journal);
        await RecordPart.OpenAsync(bot, Records.Strategy);

        // As where a process dies: its lease stays on record, and its mark is let go of.
        bot.Dispose();
        using var tool = Tool();

        Assert.Null(Assert.Single((await tool.ReadOverviewAsync(CancellationToken.None)).Strategies).Process);
        using var next = new SqliteJournal(_folder.Journal);
        await using var part = await RecordPart.OpenAsync(next, Records.Strategy);
        Assert.Equal(2, part.Epoch);
    }

    [Fact]
    public async Task The_halt_of_all_is_there_also_where_nobody_has_run_yet()
    {
        using var bot = new SqliteJournal(_folder.Journal);
        var halt = new Halt(null, Records.Begun.Start, true, "flood");
        await CommandWriter.WriteAsync(bot, null, halt, CancellationToken.None);
        using var tool = Tool();

        var overview = await tool.ReadOverviewAsync(CancellationToken.None);

        Assert.Equal(halt, overview.HaltOfAll);
        Assert.Empty(overview.Strategies);
    }

    [Fact]
    public async Task Looking_never_makes_a_journal()
    {
        using var tool = Tool();

        var exception = await Assert.ThrowsAsync<JournalException>(async () => await tool.ReadOverviewAsync(CancellationToken.None));

        Assert.Equal($"There is no journal '{_folder.Journal}'. Nothing was made.", exception.Message);
        Assert.False(File.Exists(_folder.Journal));
    }

    private SqliteJournal Tool() => new(_folder.Journal) { MustExist = true };
}
