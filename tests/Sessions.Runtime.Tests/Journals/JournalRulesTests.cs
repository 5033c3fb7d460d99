using Sessions.Clocks;
using Sessions.Generated;
using Sessions.Journals;
using Sessions.Simulation;
using Sessions.Tests.Support;

namespace Sessions.Tests.Journals;

public sealed class JournalRulesTests
{
    private static readonly Session _morning = new(new TimeOnly(8, 0), new TimeOnly(12, 0));

    [Fact]
    public async Task Live_trading_without_a_journal_is_refused_and_told_what_to_write()
    {
        var runtime = new SessionRuntime(new TestBroker(TimeProvider.System)) { StrategyId = "S" };

        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => SessionRunner.RunAsync(new TestStrategy(_morning), runtime, CancellationToken.None));

        Assert.Equal(
            "'S' on account 'test' would trade live without a journal: after a crash nobody would know what its sessions still had to close. "
            + "Write new SessionRuntime(broker) { Journal = new SqliteJournal(\"sessions.db\") } (from Sessions.Journals.Sqlite), "
            + "or Journal = Journal.Volatile to do without.",
            exception.Message);
    }

    [Theory]
    [InlineData("", null, "'' cannot be StrategyId: write 1 to 256 printable characters.")]
    [InlineData("a/b", null, "The StrategyId 'a/b' contains a slash, which divides id and instance in the tag; write the part after it as Instance.")]
    [InlineData("S", "two\nlines", "'twolines' cannot be Instance: write 1 to 256 printable characters.")]
    public async Task An_identity_that_could_be_mistaken_is_refused(string id, string? instance, string message)
    {
        var runtime = new SessionRuntime(new TestBroker(TimeProvider.System)) { StrategyId = id, Instance = instance, Journal = Journal.Volatile };

        var exception = await Assert.ThrowsAsync<ArgumentException>(() => SessionRunner.RunAsync(new TestStrategy(_morning), runtime, CancellationToken.None));

        Assert.Equal(message, exception.Message);
    }

    [Fact]
    public async Task An_identity_that_is_too_long_is_refused()
    {
        var runtime = new SessionRuntime(new TestBroker(TimeProvider.System)) { StrategyId = new string('x', 257), Journal = Journal.Volatile };

        var exception = await Assert.ThrowsAsync<ArgumentException>(() => SessionRunner.RunAsync(new TestStrategy(_morning), runtime, CancellationToken.None));

        Assert.Equal($"'{new string('x', 32)}…' cannot be StrategyId: write 1 to 256 printable characters.", exception.Message);
    }

    [Fact]
    public async Task Two_strategies_of_one_identity_do_not_share_a_journal()
    {
        var journal = new MemoryJournal();
        var strategy = new StrategyIdentity("a", "S");
        await using var first = await journal.OpenAsync(strategy, CancellationToken.None);

        var exception = await Assert.ThrowsAsync<JournalLeaseException>(async () => await journal.OpenAsync(strategy, CancellationToken.None));

        Assert.Equal("'S' on account 'a' runs already; give one of the two another Instance.", exception.Message);
        await (await journal.OpenAsync(strategy with { Instance = "EURUSD" }, CancellationToken.None)).DisposeAsync();
    }

    [Fact]
    public async Task The_volatile_journal_runs_an_identity_once_in_a_process()
    {
        var clock = new HostileClock(SimulatedRun.FirstInstant);
        LiveSchedule.Unwatch(clock);
        SessionRuntime Runtime() => new(new TestBroker(clock)) { TimeProvider = clock, Journal = Journal.Volatile, StrategyId = nameof(The_volatile_journal_runs_an_identity_once_in_a_process) };
        await using var first = new SessionGate(new TestStrategy(_morning), Runtime());
        await first.AdvanceAsync(clock.GetUtcNow());
        await using var second = new SessionGate(new TestStrategy(_morning), Runtime());

        var refused = await Assert.ThrowsAsync<JournalLeaseException>(() => second.AdvanceAsync(clock.GetUtcNow()).AsTask());

        Assert.Equal($"{first.Identity} runs already; give one of the two another Instance.", refused.Message);
        await new SessionControl(Journal.Volatile, clock).HaltAsync(flatten: false, first.Identity, "by name");
        Assert.Equal("by name", Assert.Single(first.Halts).Reason);
    }

    [Fact]
    public void A_simulation_that_names_the_volatile_journal_has_one_of_its_own()
    {
        using var clock = new SimulatedTimeProvider(SimulatedRun.FirstInstant);
        var runtime = new SessionRuntime(new TestBroker(clock)) { TimeProvider = clock, Journal = Journal.Volatile };
        var strategy = new StrategyIdentity("a", "S");

        Assert.NotSame(JournalRules.Choose(runtime, strategy), JournalRules.Choose(runtime, strategy));
        Assert.NotSame(Journal.Volatile, JournalRules.Choose(runtime, strategy));
        Assert.Same(Journal.Volatile, JournalRules.Choose(new SessionRuntime(new TestBroker(TimeProvider.System)) { Journal = Journal.Volatile }, strategy));
    }
}
