using Npgsql;
using Sessions.Journals.Postgres.Tests.Support;

namespace Sessions.Journals.Postgres.Tests.Journal;

/// <summary>What cannot be used is refused before anything trades, and says why.</summary>
[Collection(PostgresCollection.Name)]
public sealed class RefusalTests(PostgresServer server)
{
    private static readonly StrategyIdentity _strategy = new("account", "Bot");

    [PostgresFact]
    public async Task No_server_is_named_with_its_address()
    {
        await using var journal = new PostgresJournal("Host=127.0.0.1;Port=1;Database=trading;Username=bots;Password=secret-word");

        await ExpectAsync(journal, "The journal in PostgreSQL at 127.0.0.1:1/trading cannot be reached or does not answer: ");
    }

    [PostgresFact]
    public async Task A_wrong_password_is_a_refusal_of_the_user_and_is_not_told()
    {
        var settings = new NpgsqlConnectionStringBuilder(server.To("postgres")) { Password = "secret-word" };
        await using var journal = new PostgresJournal(settings.ConnectionString);

        await ExpectAsync(
            journal, $"{At("postgres")} refuses the user: password authentication failed for user \"sessions\". Look at user, password and pg_hba.conf.");
    }

    [PostgresFact]
    public async Task A_database_that_is_not_there_is_named()
    {
        await using var journal = new PostgresJournal(server.To("nowhere"));

        await ExpectAsync(journal, $"{At("nowhere")} has no such database: database \"nowhere\" does not exist. Create it, then call EnsureSchemaAsync.");
    }

    [PostgresFact]
    public async Task A_database_without_the_schema_says_how_it_is_made()
    {
        var database = await server.CreateDatabaseAsync();
        await using var journal = new PostgresJournal(database);

        await ExpectAsync(
            journal, $"The journal in {Where(database)} has no schema sessions, or half of one. Call EnsureSchemaAsync once, as a user that may create it.");
    }

    [PostgresFact]
    public async Task A_schema_half_made_is_refused_and_completed_by_EnsureSchema_without_losing_anything()
    {
        var database = await CreateAsync();
        await using (var journal = new PostgresJournal(database))
        {
            Assert.True(await journal.TryWriteAsync(_strategy, [new JournalEntry("command/a", 1, new byte[] { 1 })], CancellationToken.None));
        }

        await PostgresServer.ExecuteAsync(database, "DROP TABLE sessions.owner");
        await using var half = new PostgresJournal(database);
        await ExpectAsync(half, $"The journal in {Where(database)} has no schema sessions, or half of one. ");

        await half.EnsureSchemaAsync(CancellationToken.None);
        await using var part = await half.OpenAsync(_strategy, CancellationToken.None);
        Assert.Single(await part.ReadAsync(CancellationToken.None));
    }

    [PostgresFact]
    public async Task A_newer_schema_that_this_release_can_still_read_is_used_and_another_one_is_not()
    {
        var database = await CreateAsync();
        await PostgresServer.ExecuteAsync(database, "UPDATE sessions.meta SET version = 7");
        await using (var journal = new PostgresJournal(database))
        {
            await (await journal.OpenAsync(_strategy, CancellationToken.None)).DisposeAsync();
        }

        await PostgresServer.ExecuteAsync(database, "UPDATE sessions.meta SET oldest_reader = 6");
        await using var refused = new PostgresJournal(database);
        var expected = $"The journal in {Where(database)} is of version 7, which this release, of version 1, cannot read. "
            + "Nothing was changed; install the release that wrote it.";
        await ExpectAsync(refused, expected);
        Assert.Equal(expected, (await Assert.ThrowsAsync<JournalException>(async () => await refused.EnsureSchemaAsync(CancellationToken.None))).Message);
    }

    [PostgresFact]
    public async Task An_older_schema_than_is_read_is_refused()
    {
        var database = await CreateAsync();
        await PostgresServer.ExecuteAsync(database, "UPDATE sessions.meta SET version = 0, oldest_reader = 0");
        await using var journal = new PostgresJournal(database);

        await ExpectAsync(journal, $"The journal in {Where(database)} is of version 0, older than this release reads, which is 1. ");
    }

    [PostgresFact]
    public async Task A_server_that_commits_before_it_has_written_is_refused_by_name()
    {
        var database = await CreateAsync();
        await PostgresServer.ExecuteAsync(database, $"ALTER DATABASE {NameOf(database)} SET synchronous_commit = off");
        await using var journal = new PostgresJournal(database);

        await ExpectAsync(journal, $"{At(NameOf(database))} has synchronous_commit = off: it says that something is written before it is, and may lose it. ");
    }

    [PostgresFact]
    public async Task A_server_that_takes_no_writes_is_refused()
    {
        var database = await CreateAsync();
        await PostgresServer.ExecuteAsync(database, $"ALTER DATABASE {NameOf(database)} SET default_transaction_read_only = on");
        await using var journal = new PostgresJournal(database);

        await ExpectAsync(
            journal, $"{At(NameOf(database))} takes no writes: it is a replica, or set to read-only. Name the primary, as with Target Session Attributes=primary.");
    }

    [PostgresFact]
    public async Task A_database_that_cannot_hold_every_name_is_refused()
    {
        await PostgresServer.ExecuteAsync(server.To("postgres"), "CREATE DATABASE latin ENCODING 'LATIN1' TEMPLATE template0");
        await using var journal = new PostgresJournal(server.To("latin"));
        await journal.EnsureSchemaAsync(CancellationToken.None);

        await ExpectAsync(journal, $"The journal in {Where(server.To("latin"))} is encoded in LATIN1, which does not hold every name; it must be UTF8.");
    }

    [PostgresFact]
    public async Task A_user_without_rights_is_told_what_it_needs()
    {
        var database = await CreateAsync();
        await PostgresServer.ExecuteAsync(
            server.To("postgres"), "DO $$ BEGIN CREATE ROLE guest LOGIN PASSWORD 'guest'; EXCEPTION WHEN duplicate_object THEN NULL; END $$");
        await using var journal = new PostgresJournal(new NpgsqlConnectionStringBuilder(database) { Username = "guest", Password = "guest" }.ConnectionString);

        await ExpectAsync(journal, $"{At(NameOf(database))} does not let this user do what it must: permission denied for ");
    }

    [PostgresFact]
    public async Task Several_processes_make_the_schema_at_once()
    {
        var database = await server.CreateDatabaseAsync();

        await Task.WhenAll(Enumerable.Range(0, 12).Select(async _ =>
        {
            await using var journal = new PostgresJournal(database);
            await journal.EnsureSchemaAsync(CancellationToken.None);
        }));

        Assert.Equal(1L, await PostgresServer.ExecuteAsync(database, "SELECT count(*) FROM sessions.meta"));
    }

    [Theory]
    [InlineData("secret-word")]
    [InlineData("Host=db;Passwort=secret-word")]
    [InlineData("Host=db;Port=secret-word")]
    [InlineData("Database=trading;Password=secret-word")]
    public void What_is_no_connection_string_is_refused_without_repeating_it(string text)
    {
        var refusal = Assert.Throws<ArgumentException>(() => new PostgresJournal(text));

        Assert.DoesNotContain("secret-word", refusal.ToString(), StringComparison.Ordinal);
        Assert.Contains("Host=db;Database=trading;Username=bots", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_take_over_that_is_sooner_than_a_beat_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new PostgresJournal("Host=db") { TakeOverAfter = TimeSpan.FromMilliseconds(299) });

    private static string NameOf(string connectionString) => new NpgsqlConnectionStringBuilder(connectionString).Database!;

    private static async Task ExpectAsync(PostgresJournal journal, string message)
    {
        Func<Task>[] uses =
        [
            async () => await journal.OpenAsync(_strategy, CancellationToken.None),
            async () => await journal.ReadAsync(_strategy, CancellationToken.None),
            async () => await journal.TryWriteAsync(_strategy, [new JournalEntry("command/a", 1, null)], CancellationToken.None),
            async () => await journal.CheckAsync(CancellationToken.None),
            () => Task.FromResult(journal.ReadCommandCount()),
        ];
        foreach (var use in uses)
        {
            var refusal = await Assert.ThrowsAsync<JournalException>(use);
            Assert.StartsWith(message, refusal.Message, StringComparison.Ordinal);
            Assert.DoesNotContain("secret-word", refusal.ToString(), StringComparison.Ordinal);
        }
    }

    private string Where(string connectionString) => FormattableString.Invariant($"PostgreSQL at 127.0.0.1:{server.Port}/{NameOf(connectionString)}");

    private string At(string database) => FormattableString.Invariant($"The journal in PostgreSQL at 127.0.0.1:{server.Port}/{database}");

    private async Task<string> CreateAsync()
    {
        var database = await server.CreateDatabaseAsync();
        await using var journal = new PostgresJournal(database);
        await journal.EnsureSchemaAsync(CancellationToken.None);
        return database;
    }
}
