using Sessions.Journals;

namespace Sessions.Tool.Tests.Journals;

/// <summary>Who is halted, released and acknowledged is who was meant, and nobody else.</summary>
public sealed class HaltTests : IAsyncLifetime, IDisposable
{
    private readonly TestJournal _journal = new();

    public async Task InitializeAsync()
    {
        await (await _journal.WriteAsync(TestJournal.Breakout, TestJournal.Open)).DisposeAsync();
        await (await _journal.WriteAsync(TestJournal.Second, TestJournal.Open)).DisposeAsync();
        await (await _journal.WriteAsync(TestJournal.Night, [TestJournal.Closing, .. TestJournal.Stuck])).DisposeAsync();
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _journal.Dispose();

    [Fact]
    public async Task One_strategy_is_halted_with_its_reason()
    {
        await using var running = await _journal.WriteAsync(TestJournal.Night);

        var run = await _journal.RunAsync("halt", "--strategy", "Acme.Night", "--reason", "spread too wide");

        Snapshot.Match(_journal.Named(run));
        Assert.Equal([new Halt(TestJournal.Night, ToolRun.Noon, false, "spread too wide")], (await _journal.ReadAsync(TestJournal.Night)).Halts);
        Assert.Empty((await _journal.ReadAsync(TestJournal.Breakout)).Halts);
    }

    [Fact]
    public async Task Without_a_strategy_all_are_halted_also_those_to_come()
    {
        Snapshot.Match(_journal.Named(await _journal.RunAsync("halt", "--flatten")));

        Assert.Equal([new Halt(null, ToolRun.Noon, true, null)], (await _journal.ReadAsync(new StrategyIdentity("new", "Acme.New"))).Halts);
    }

    [Theory]
    [InlineData("Acme.Breakout/2", null)]
    [InlineData("Acme.Breakout", "2")]
    public async Task An_instance_is_named_by_its_tag_or_by_itself(string strategy, string? instance)
    {
        var run = await _journal.RunAsync("halt", ["--strategy", strategy, .. instance is null ? (string[])[] : ["--instance", instance]]);

        Assert.Equal(ExitCodes.Done, run.ExitCode);
        Assert.Single((await _journal.ReadAsync(TestJournal.Second)).Halts);
        Assert.Empty((await _journal.ReadAsync(TestJournal.Breakout)).Halts);
    }

    [Fact]
    public async Task The_instance_without_a_name_is_named_by_an_empty_one()
    {
        await _journal.RunAsync("halt", "--strategy", "Acme.Breakout", "--instance", "");

        Assert.Single((await _journal.ReadAsync(TestJournal.Breakout)).Halts);
        Assert.Empty((await _journal.ReadAsync(TestJournal.Second)).Halts);
    }

    [Theory]
    [InlineData("halt")]
    [InlineData("release")]
    [InlineData("acknowledge")]
    public async Task A_name_that_fits_two_is_refused_and_both_are_named(string command)
    {
        (await _journal.RunAsync(command, "--strategy", "Acme.Breakout")).AssertRefused(
            "The journal has 2 strategies 'Acme.Breakout': 'Acme.Breakout' on account 'paper', 'Acme.Breakout/2' on account 'paper'; say which by --account and --instance.");

        Assert.Empty((await _journal.ReadAsync(TestJournal.Breakout)).Halts);
    }

    [Theory]
    [InlineData("halt")]
    [InlineData("release")]
    [InlineData("acknowledge")]
    [InlineData("status")]
    public async Task A_strategy_that_never_ran_is_refused_since_a_slip_would_halt_nobody(string command) =>
        (await _journal.RunAsync(command, "--strategy", "Acme.Nihgt")).AssertRefused("The journal has no strategy 'Acme.Nihgt'; did you mean 'Acme.Night'?");

    [Fact]
    public async Task An_account_that_it_does_not_run_on_is_refused() => (await _journal.RunAsync("halt", "--strategy", "Acme.Night", "--account", "paper")).AssertRefused(
        "The journal has no strategy 'Acme.Night' on account 'paper'; there is 'Acme.Night' on account 'live', 'Acme.Breakout' on account 'paper', 'Acme.Breakout/2' on account 'paper'.");

    [Fact]
    public async Task An_account_without_a_strategy_is_refused_since_all_would_be_halted() =>
        (await _journal.RunAsync("halt", "--account", "paper")).AssertRefused("--account and --instance say which strategy is meant; write --strategy, too.");

    [Fact]
    public async Task A_halt_is_taken_back_and_another_that_holds_is_said()
    {
        await _journal.RunAsync("halt", "--strategy", "Acme.Night", "--reason", "spread too wide");
        await _journal.RunAsync("halt");

        Snapshot.Match(await _journal.RunAsync("release", "--strategy", "Acme.Night"));

        Assert.Null(Assert.Single((await _journal.ReadAsync(TestJournal.Night)).Halts).Strategy);
    }

    [Fact]
    public async Task The_halt_of_all_is_taken_back_and_each_ones_own_stays()
    {
        await _journal.RunAsync("halt", "--strategy", "Acme.Night");
        await _journal.RunAsync("halt");

        Snapshot.Match(await _journal.RunAsync("release"));

        Assert.Empty((await _journal.ReadAsync(TestJournal.Breakout)).Halts);
        Assert.Equal(TestJournal.Night, Assert.Single((await _journal.ReadAsync(TestJournal.Night)).Halts).Strategy);
    }

    [Fact]
    public async Task A_release_of_nothing_says_so() =>
        Assert.Equal("There is no halt of 'Acme.Night' on account 'live'.\n", (await _journal.RunAsync("release", "--strategy", "Acme.Night")).Output);

    [Fact]
    public async Task A_closing_is_acknowledged_and_what_is_then_the_persons_is_said()
    {
        Snapshot.Match(await _journal.RunAsync("acknowledge", "--strategy", "Acme.Night", "--note", "Ann, closed by phone"));

        var acknowledgment = Assert.Single((await _journal.ReadAsync(TestJournal.Night)).Acknowledgments);
        Assert.Equal(("Night", ToolRun.Noon, "Ann, closed by phone"), (acknowledgment.Session, acknowledgment.At, acknowledgment.Note));
    }

    [Fact]
    public async Task Where_nothing_is_being_closed_there_is_nothing_to_acknowledge()
    {
        var run = await _journal.RunAsync("acknowledge", "--strategy", "Acme.Breakout/2");

        Assert.Equal((ExitCodes.Problem, "'Acme.Breakout/2' on account 'paper' is closing nothing; there was nothing to acknowledge.\n"), (run.ExitCode, run.Output));
        Assert.Empty((await _journal.ReadAsync(TestJournal.Second)).Acknowledgments);
    }

    [Theory]
    [InlineData("halt")]
    [InlineData("release")]
    public async Task A_journal_that_is_not_there_is_never_made(string command)
    {
        (await ToolRun.RunAsync(command, "--journal", _journal["other.db"])).AssertRefused($"There is no journal '{_journal["other.db"]}'. Nothing was made.");

        Assert.Equal(["sessions.db", "sessions.db-mark"], _journal.Names);
    }
}
