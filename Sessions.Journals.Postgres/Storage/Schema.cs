using System.Diagnostics.CodeAnalysis;
using Npgsql;

namespace Sessions.Journals.Storage;

/// <summary>The schema <c>sessions</c>, and what of it this release understands.</summary>
internal static class Schema
{
    /// <summary>What this release writes.</summary>
    public const int Version = 1;

    /// <summary>The advisory lock under which the schema is made: "sessions" in ASCII.</summary>
    private const string MakingLock = "8315179230052413043";

    // A digest stands for texts that are longer than an index takes. A holder's number is of the process, not of the strategy.
    private const string Tables = """
        CREATE SCHEMA IF NOT EXISTS sessions;
        CREATE TABLE IF NOT EXISTS sessions.meta (
            one boolean PRIMARY KEY DEFAULT true CHECK (one),
            version integer NOT NULL,
            oldest_reader integer NOT NULL,
            commands bigint NOT NULL DEFAULT 0);
        CREATE TABLE IF NOT EXISTS sessions.owner (
            id bigint PRIMARY KEY,
            machine text NOT NULL,
            process integer NOT NULL,
            take_over_after interval NOT NULL,
            beat timestamptz NOT NULL);
        CREATE TABLE IF NOT EXISTS sessions.strategy (
            id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
            digest bytea NOT NULL UNIQUE,
            account text NOT NULL,
            strategy_id text NOT NULL,
            instance text,
            epoch bigint NOT NULL DEFAULT 0,
            owner bigint);
        CREATE INDEX IF NOT EXISTS strategy_owner ON sessions.strategy (owner) WHERE owner IS NOT NULL;
        CREATE TABLE IF NOT EXISTS sessions.entry (
            strategy bigint NOT NULL,
            digest bytea NOT NULL,
            key text COLLATE "C" NOT NULL,
            sequence bigint NOT NULL,
            value bytea,
            PRIMARY KEY (strategy, digest));
        CREATE INDEX IF NOT EXISTS entry_removed ON sessions.entry (strategy) WHERE value IS NULL;
        """;

    /// <summary>Makes the schema, or what is missing of it; several processes may do so at once.</summary>
    /// <exception cref="JournalException">There is one that this release does not understand.</exception>
    public static async Task EnsureAsync(NpgsqlConnection connection, string where, CancellationToken cancellationToken)
    {
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await ExecuteAsync(connection, $"SELECT pg_advisory_xact_lock({MakingLock})", cancellationToken);
        if (await HasMetaAsync(connection, cancellationToken))
        {
            await ThrowIfUnreadableAsync(connection, where, cancellationToken);
        }

        await ExecuteAsync(connection, Tables, cancellationToken);
        await ExecuteAsync(
            connection,
            FormattableString.Invariant($"INSERT INTO sessions.meta (version, oldest_reader) VALUES ({Version}, {Version}) ON CONFLICT DO NOTHING"),
            cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    /// <exception cref="JournalException">There is no schema, half of one, or one that this release does not understand.</exception>
    public static async Task ThrowIfUnusableAsync(NpgsqlConnection connection, string where, CancellationToken cancellationToken)
    {
        const string Missing = """
            SELECT count(*) FROM unnest(ARRAY['meta', 'owner', 'strategy', 'entry']) AS name WHERE to_regclass('sessions.' || name) IS NULL
            """;
        if (await ScalarAsync<long>(connection, Missing, cancellationToken) > 0)
        {
            throw Errors.NoSchema(where);
        }

        await ThrowIfUnreadableAsync(connection, where, cancellationToken);
    }

    private static async Task<bool> HasMetaAsync(NpgsqlConnection connection, CancellationToken cancellationToken) =>
        await ScalarAsync<bool>(connection, "SELECT to_regclass('sessions.meta') IS NOT NULL", cancellationToken);

    private static async Task ThrowIfUnreadableAsync(NpgsqlConnection connection, string where, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand("SELECT version, oldest_reader FROM sessions.meta", connection);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        if (!await reader.ReadAsync(cancellationToken))
        {
            return;
        }

        var (version, oldestReader) = (reader.GetInt32(0), reader.GetInt32(1));
        if (oldestReader > Version)
        {
            throw new JournalException(FormattableString.Invariant(
                $"The journal in {where} is of version {version}, which this release, of version {Version}, cannot read. ")
                + "Nothing was changed; install the release that wrote it.");
        }

        if (version < Version)
        {
            throw new JournalException(FormattableString.Invariant(
                $"The journal in {where} is of version {version}, older than this release reads, which is {Version}. ")
                + "Nothing was changed; go by way of a release that moves it.");
        }
    }

    [SuppressMessage("Security", "CA2100", Justification = "Every text is written in this assembly; what comes from outside is a parameter.")]
    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    [SuppressMessage("Security", "CA2100", Justification = "Every text is written in this assembly; what comes from outside is a parameter.")]
    private static async Task<T> ScalarAsync<T>(NpgsqlConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        return (T)(await command.ExecuteScalarAsync(cancellationToken))!;
    }
}
