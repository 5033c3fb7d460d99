using Microsoft.Extensions.Logging.Testing;
using Sessions.Journals.Postgres.Tests.Support;

namespace Sessions.Journals.Postgres.Tests.Journal;

/// <summary>A server that restarts, stays away or has no room, under strategies that run. It is these tests' own.</summary>
public sealed class OutageTests(PostgresServer server) : IClassFixture<PostgresServer>, IAsyncLifetime
{
    private static readonly StrategyIdentity _strategy = new("account", "Bot");

    private readonly FakeLogger _log = new();
    private string _database = string.Empty;

    public async Task InitializeAsync()
    {
        if (PostgresServer.Missing is null)
        {
            _database = await server.CreateDatabaseAsync();
            await using var journal = new PostgresJournal(_database);
            await journal.EnsureSchemaAsync(CancellationToken.None);
        }
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [PostgresTheory]
    [InlineData("fast")]
    [InlineData("immediate")]
    public async Task What_is_written_while_the_server_restarts_is_there_afterwards_and_the_strategy_stays_where_it_is(string mode)
    {
        await using var journal = Open(TimeSpan.FromMinutes(2));
        await using var elsewhere = Open(TimeSpan.FromMinutes(2));
        await using var part = await journal.OpenAsync(_strategy, CancellationToken.None);
        await part.WriteAsync([Entry(0)], CancellationToken.None);
        await server.StopAsync(mode);
        var writes = Enumerable.Range(1, 50).Select(i => part.WriteAsync([Entry(i)], CancellationToken.None).AsTask()).ToArray();
        var held = part.IsHeldAsync(CancellationToken.None).AsTask();
        await server.StartAsync();

        // Whoever comes first: the server knows no mark yet, and waits for the owner.
        await Assert.ThrowsAsync<JournalLeaseException>(async () => await elsewhere.OpenAsync(_strategy, CancellationToken.None));
        await Task.WhenAll(writes);

        Assert.True(await held);
        Assert.False(part.Lost.IsCancellationRequested);
        Assert.Equal(51, (await elsewhere.ReadAsync(_strategy, CancellationToken.None)).Count);
    }

    [PostgresFact]
    public async Task After_a_server_was_away_for_longer_than_anybody_may_be_silent_owners_have_their_time_to_come_back()
    {
        await using var journal = Open(TimeSpan.FromMinutes(2));
        await using var elsewhere = Open(TimeSpan.FromMinutes(2));
        await using var part = await journal.OpenAsync(_strategy, CancellationToken.None);
        journal.StandStill(true);
        await PostgresServer.ExecuteAsync(_database, "UPDATE sessions.owner SET beat = beat - interval '1 hour'");
        await server.StopAsync("fast");
        await server.StartAsync();

        var refusal = await Record.ExceptionAsync(async () => await elsewhere.OpenAsync(_strategy, CancellationToken.None));

        journal.StandStill(false);
        Assert.IsType<JournalLeaseException>(refusal);
        Assert.True(await part.IsHeldAsync(CancellationToken.None));
    }

    [PostgresFact]
    public async Task A_server_that_stays_away_is_told_once_its_time_is_up_and_then_at_once_and_the_strategy_goes_on_when_it_is_back()
    {
        await using var journal = Open(TimeSpan.FromMilliseconds(300));
        await using var part = await journal.OpenAsync(_strategy, CancellationToken.None);
        await server.StopAsync("fast");
        try
        {
            foreach (var _ in new[] { 1, 2 })
            {
                var told = await Assert.ThrowsAsync<JournalException>(async () => await part.WriteAsync([Entry(1)], CancellationToken.None));
                Assert.StartsWith($"The journal in PostgreSQL at 127.0.0.1:{server.Port}/", told.Message, StringComparison.Ordinal);
                Assert.Contains(" cannot be reached or does not answer: ", told.Message, StringComparison.Ordinal);
            }

            // Not false: that would be another process's.
            await Assert.ThrowsAsync<JournalException>(async () => await part.IsHeldAsync(CancellationToken.None));
            await Assert.ThrowsAsync<JournalException>(async () => await journal.ReadAsync(_strategy, CancellationToken.None));
        }
        finally
        {
            await server.StartAsync();
        }

        await Wait.UntilAsync(
            async () =>
            {
                try
                {
                    await part.WriteAsync([Entry(2)], CancellationToken.None);
                    return true;
                }
                catch (JournalException exception) when (exception is not JournalLeaseException)
                {
                    return false;
                }
            },
            "it goes on");
        Assert.DoesNotContain(_log.Collector.GetSnapshot(),
            static record => (record.Message + record.Exception).Contains(PostgresServer.Password, StringComparison.Ordinal));
    }

    [PostgresFact]
    public async Task What_is_let_go_of_while_the_server_is_away_is_free_for_others_when_it_is_back()
    {
        await using var journal = Open(TimeSpan.FromMilliseconds(300));
        var part = await journal.OpenAsync(_strategy, CancellationToken.None);
        await server.StopAsync("fast");
        try
        {
            await Assert.ThrowsAsync<JournalException>(async () => await part.DisposeAsync());
        }
        finally
        {
            await server.StartAsync();
        }

        // Its process lives, and has a mark.
        await using var elsewhere = new PostgresJournal(_database) { TakeOverAfter = TimeSpan.FromHours(1) };
        await using var taken = await Wait.OpenAsync(elsewhere, _strategy);
        Assert.True(await taken.IsHeldAsync(CancellationToken.None));
    }

    [PostgresFact]
    public async Task A_full_disk_is_told_and_what_was_written_before_is_safe()
    {
        await using var journal = Open(TimeSpan.FromMinutes(1));
        await using var part = await journal.OpenAsync(_strategy, CancellationToken.None);
        await part.WriteAsync([Entry(1)], CancellationToken.None);

        // What PostgreSQL says when it cannot extend a file.
        await PostgresServer.ExecuteAsync(_database, """
            CREATE FUNCTION sessions.fill() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN RAISE EXCEPTION 'could not extend file "base/1/2": No space left on device' USING ERRCODE = 'disk_full'; END $$;
            CREATE TRIGGER fill BEFORE INSERT ON sessions.entry EXECUTE FUNCTION sessions.fill();
            """);
        var told = await Assert.ThrowsAsync<JournalException>(async () => await part.WriteAsync([Entry(2)], CancellationToken.None));
        await PostgresServer.ExecuteAsync(_database, "DROP TRIGGER fill ON sessions.entry; DROP FUNCTION sessions.fill()");

        Assert.EndsWith(" cannot grow: the server's disk is full. What was written before is safe.", told.Message, StringComparison.Ordinal);
        await part.WriteAsync([Entry(3)], CancellationToken.None);
        Assert.Equal([Entry(1), Entry(3)], (await part.ReadAsync(CancellationToken.None)).OrderBy(static entry => entry.Sequence));
    }

    [PostgresFact]
    public async Task A_write_that_spoils_a_batch_fails_alone()
    {
        await using var journal = Open(TimeSpan.FromMinutes(1));
        await using var part = await journal.OpenAsync(_strategy, CancellationToken.None);
        await PostgresServer.ExecuteAsync(_database, "ALTER TABLE sessions.entry ADD CONSTRAINT small CHECK (length(value) < 100)");
        try
        {
            var writes = Enumerable.Range(1, 40)
                .Select(i => part.WriteAsync([new JournalEntry(FormattableString.Invariant($"{i}"), i, new byte[i == 20 ? 100 : 1])], CancellationToken.None)
                    .AsTask()).ToArray();
            var failed = await Task.WhenAll(writes.Select(static async write => await Record.ExceptionAsync(() => write)));

            Assert.Equal(19, Array.FindIndex(failed, static failure => failure is not null));
            Assert.Equal(39, (await part.ReadAsync(CancellationToken.None)).Count);
        }
        finally
        {
            await PostgresServer.ExecuteAsync(_database, "ALTER TABLE sessions.entry DROP CONSTRAINT small");
        }
    }

    private static JournalEntry Entry(int number) => new(FormattableString.Invariant($"{number}"), number, new[] { (byte)number });

    private PostgresJournal Open(TimeSpan retryFor) => new(_database) { RetryFor = retryFor, Logger = _log };
}
