using Npgsql;
using Sessions.Journals.Postgres.Tests.Support;

namespace Sessions.Journals.Postgres.Tests.Journal;

/// <summary>A pooler that lends sessions out by the transaction would lend the mark out as well.</summary>
[Collection(PostgresCollection.Name)]
public sealed class PoolerTests(PostgresServer server)
{
    private static readonly StrategyIdentity _strategy = new("account", "Bot");

    [PoolerFact]
    public async Task PgBouncer_in_transaction_mode_is_refused_by_name()
    {
        var database = await CreateAsync();
        using var pooler = await PgBouncer.StartAsync(server, "transaction");
        await using var journal = new PostgresJournal(new NpgsqlConnectionStringBuilder(database) { Port = pooler.Port }.ConnectionString);

        var refusal = await Assert.ThrowsAsync<JournalException>(async () => await journal.OpenAsync(_strategy, CancellationToken.None));

        Assert.Contains("is reached through a pooler that lends sessions out by the transaction, as PgBouncer does with pool_mode = transaction: ",
            refusal.Message, StringComparison.Ordinal);
    }

    [PoolerFact]
    public async Task PgBouncer_in_session_mode_serves()
    {
        var database = await CreateAsync();
        using var pooler = await PgBouncer.StartAsync(server, "session");
        await using var journal = new PostgresJournal(new NpgsqlConnectionStringBuilder(database) { Port = pooler.Port }.ConnectionString);
        await using var elsewhere = new PostgresJournal(database);

        await using var part = await journal.OpenAsync(_strategy, CancellationToken.None);
        await part.WriteAsync([new JournalEntry("a", 1, new byte[] { 1 })], CancellationToken.None);

        await Assert.ThrowsAsync<JournalLeaseException>(async () => await elsewhere.OpenAsync(_strategy, CancellationToken.None));
        Assert.Single(await elsewhere.ReadAsync(_strategy, CancellationToken.None));
    }

    private async Task<string> CreateAsync()
    {
        var database = await server.CreateDatabaseAsync();
        await using var journal = new PostgresJournal(database);
        await journal.EnsureSchemaAsync(CancellationToken.None);
        return database;
    }
}
