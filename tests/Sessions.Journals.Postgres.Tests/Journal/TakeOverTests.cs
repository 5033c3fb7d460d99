using System.Globalization;
using Microsoft.Extensions.Logging.Testing;
using Sessions.Journals.Postgres.Tests.Support;

namespace Sessions.Journals.Postgres.Tests.Journal;

/// <summary>Who has a strategy, when its process dies, stands still or loses its connection.</summary>
[Collection(PostgresCollection.Name)]
public sealed class TakeOverTests(PostgresServer server) : IAsyncLifetime
{
    private static readonly StrategyIdentity _strategy = new("acc'ount", "Bot\"s");

    private readonly FakeLogger _log = new();
    private string _database = string.Empty;

    public async Task InitializeAsync()
    {
        if (PostgresServer.Missing is null)
        {
            _database = await server.CreateDatabaseAsync();
            await using var journal = Open();
            await journal.EnsureSchemaAsync(CancellationToken.None);
        }
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [PostgresFact]
    public async Task A_process_that_was_taken_over_learns_it_by_itself()
    {
        await using var journal = Open();
        var part = await journal.OpenAsync(_strategy, CancellationToken.None);
        var other = await journal.OpenAsync(_strategy with { Instance = "2" }, CancellationToken.None);
        var lost = new TaskCompletionSource();
        using var registration = part.Lost.Register(lost.SetResult);
        await using var elsewhere = Open();
        journal.StandStill(true);
        await using var second = await Wait.OpenAsync(elsewhere, _strategy);

        // It asks nothing and writes nothing.
        journal.StandStill(false);
        await lost.Task.WaitAsync(TimeSpan.FromMinutes(1));

        Assert.False(await part.IsHeldAsync(CancellationToken.None));
        Assert.False(other.Lost.IsCancellationRequested);
        Assert.True(await other.IsHeldAsync(CancellationToken.None));
        Assert.Contains(_log.Collector.GetSnapshot(),
            static record => record.Id == 143 && record.Message == "Another process runs 'Bot\"s' on account 'acc'ount' now: this one trades it no more");
        Assert.Contains(_log.Collector.GetSnapshot(),
            static record => record.Id == 142 && record.Message.EndsWith("which has been silent for too long", StringComparison.Ordinal));
    }

    [PostgresFact]
    public async Task A_strategy_that_was_let_go_of_is_lost_by_nobody()
    {
        await using var journal = Open();
        var part = await journal.OpenAsync(_strategy, CancellationToken.None);
        await part.DisposeAsync();
        await using var again = await journal.OpenAsync(_strategy, CancellationToken.None);

        Assert.False(part.Lost.IsCancellationRequested);
        Assert.Equal("Another process runs 'Bot\"s' on account 'acc'ount' now; nothing was written.", (await Assert.ThrowsAsync<JournalLeaseException>(
            async () => await part.WriteAsync([new JournalEntry("a", 1, null)], CancellationToken.None))).Message);
    }

    [PostgresFact]
    public async Task An_epoch_is_no_smaller_than_the_milliseconds_of_now_so_that_it_rises_though_commits_were_lost()
    {
        await using var journal = Open();
        var before = TimeProvider.System.GetUtcNow().AddMinutes(-1).ToUnixTimeMilliseconds();
        var first = await journal.OpenAsync(_strategy, CancellationToken.None);
        await first.DisposeAsync();
        await PostgresServer.ExecuteAsync(_database, $"UPDATE sessions.strategy SET epoch = 3");
        await using var second = await journal.OpenAsync(_strategy, CancellationToken.None);

        Assert.True(first.Epoch > before);
        Assert.True(second.Epoch > first.Epoch);
    }

    [PostgresFact]
    public async Task A_process_whose_connection_was_cut_marks_itself_again_and_keeps_its_strategies()
    {
        await using var journal = Open();
        await using var part = await journal.OpenAsync(_strategy, CancellationToken.None);
        Assert.Equal(1L, await MarksAsync());
        await PostgresServer.ExecuteAsync(_database, "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name LIKE 'sessions-%'");

        await Wait.UntilAsync(async () => _log.Collector.GetSnapshot().Any(static record => record.Id == 140) && await MarksAsync() is 1L,
            "the mark stands again");

        await part.WriteAsync([new JournalEntry("a", 1, new byte[] { 1 })], CancellationToken.None);
        Assert.True(await part.IsHeldAsync(CancellationToken.None));
    }

    [PostgresFact]
    public async Task Where_positions_are_netted_a_process_that_is_gone_is_waited_for_as_well()
    {
        var journal = Open();
        await journal.OpenAsync(_strategy, CancellationToken.None);
        await using var elsewhere = new PostgresJournal(_database) { TakeOverAfter = TimeSpan.FromHours(1), TakesOverAtOnce = false };
        await using var atOnce = Open();
        await journal.DisposeAsync();

        var refusal = await Assert.ThrowsAsync<JournalLeaseException>(async () => await elsewhere.OpenAsync(_strategy, CancellationToken.None));

        Assert.Equal(
            $"'Bot\"s' on account 'acc'ount' runs already, in process {Environment.ProcessId} on {Environment.MachineName}. "
            + "Stop that one first, or give this one another Instance.", refusal.Message);
        await using var taken = await atOnce.OpenAsync(_strategy, CancellationToken.None);
        Assert.Contains(_log.Collector.GetSnapshot(), static record => record.Id == 142 && record.Message.EndsWith("which is gone", StringComparison.Ordinal));
    }

    [PostgresFact]
    public async Task What_two_ask_at_once_is_refused_to_neither_for_the_others_sake()
    {
        var journal = Open();
        var names = Enumerable.Range(0, 20).Select(static i => _strategy with { Instance = i.ToString(CultureInfo.InvariantCulture) }).ToArray();
        foreach (var name in names)
        {
            await journal.OpenAsync(name, CancellationToken.None);
        }

        await journal.DisposeAsync();
        await using var elsewhere = Open();

        // All of one mark that is gone, each looked at by a connection of its own.
        var parts = await Task.WhenAll(names.Select(name => elsewhere.OpenAsync(name, CancellationToken.None).AsTask()));

        Assert.Equal(names.Length, parts.Select(static part => part.Epoch).Count());
    }

    [PostgresFact]
    public async Task A_10_KB_name_is_kept_and_no_name_is_SQL()
    {
        await using var journal = Open();
        var name = new StrategyIdentity("'; DROP SCHEMA sessions CASCADE; --", new string('x', 10_240) + "\"'\\", "$1");
        await using var part = await journal.OpenAsync(name, CancellationToken.None);
        await part.WriteAsync([new JournalEntry("'); --", 1, new byte[] { 1 })], CancellationToken.None);

        Assert.Equal("'); --", Assert.Single(await journal.ReadAsync(name, CancellationToken.None)).Key);
    }

    private PostgresJournal Open() => new(_database) { TakeOverAfter = TimeSpan.FromSeconds(3), Logger = _log };

    private async Task<object?> MarksAsync() => await PostgresServer.ExecuteAsync(
        _database, """
            SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND mode = 'ExclusiveLock' AND granted
                AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
            """);
}
