using System.Globalization;
using Npgsql;
using NpgsqlTypes;

namespace Sessions.Journals.Storage;

/// <summary>What people command, which needs no lease. Those who command at once come one after the other.</summary>
internal static class CommandTable
{
    private const string Count = "UPDATE sessions.meta SET commands = commands + 1 RETURNING commands";

    private const string Keep = """
        WITH kept AS (
            INSERT INTO sessions.strategy (digest, account, strategy_id, instance) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING RETURNING id)
        SELECT id FROM kept UNION ALL SELECT id FROM sessions.strategy WHERE digest = $1 LIMIT 1
        """;

    private const string Write = """
        INSERT INTO sessions.entry AS e (strategy, digest, key, sequence, value)
        SELECT $1, w.* FROM unnest($2::bytea[], $3::text[], $4::bigint[], $5::bytea[]) AS w(digest, key, sequence, value)
        ON CONFLICT (strategy, digest) DO UPDATE SET sequence = excluded.sequence, value = excluded.value WHERE excluded.sequence > e.sequence
        """;

    private const string Tell = "SELECT pg_notify('sessions', $1)";

    private const string ReadAll = """
        SELECT e.strategy = 0, coalesce(s.account, ''), coalesce(s.strategy_id, ''), s.instance, e.key, e.sequence, e.value
        FROM sessions.entry e LEFT JOIN sessions.strategy s ON s.id = e.strategy
        WHERE e.key >= 'command/' AND e.key < 'command0' AND e.value IS NOT NULL
        """;

    /// <summary>Writes commands, where each is numbered above what it replaces; gives how often was commanded, or null where one is not.</summary>
    public static async Task<long?> TryWriteAsync(
        NpgsqlConnection connection, StrategyIdentity? strategy, IReadOnlyList<JournalEntry> commands, CancellationToken cancellationToken)
    {
        // Of a key that comes twice the higher one counts.
        JournalEntry[] entries =
        [
            .. commands.GroupBy(static command => command.Key, StringComparer.Ordinal).Select(static states => states.MaxBy(static state => state.Sequence)),
        ];
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await using var count = new NpgsqlCommand(Count, connection);
        var commanded = (long)(await count.ExecuteScalarAsync(cancellationToken))!;
        await using var write = new NpgsqlCommand(Write, connection);
        write.Parameters.Add(new NpgsqlParameter<long> { TypedValue = strategy is null ? 0 : await KeepAsync(connection, strategy, cancellationToken) });
        write.Parameters.Add(Array(NpgsqlDbType.Bytea, System.Array.ConvertAll(entries, static entry => Digests.Of(entry.Key))));
        write.Parameters.Add(Array(NpgsqlDbType.Text, System.Array.ConvertAll(entries, static entry => entry.Key)));
        write.Parameters.Add(Array(NpgsqlDbType.Bigint, System.Array.ConvertAll(entries, static entry => entry.Sequence)));
        write.Parameters.Add(Array(NpgsqlDbType.Bytea, System.Array.ConvertAll(entries, static entry => entry.Value?.ToArray())));
        if (await write.ExecuteNonQueryAsync(cancellationToken) != entries.Length)
        {
            await transaction.RollbackAsync(cancellationToken);
            return null;
        }

        await using var tell = new NpgsqlCommand(Tell, connection);
        tell.Parameters.Add(new NpgsqlParameter<string> { TypedValue = commanded.ToString(CultureInfo.InvariantCulture) });
        await tell.ExecuteNonQueryAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return commanded;
    }

    public static IReadOnlyList<JournalCommand> Read(NpgsqlConnection connection)
    {
        using var command = new NpgsqlCommand(ReadAll, connection);
        using var reader = command.ExecuteReader();
        var commands = new List<JournalCommand>();
        while (reader.Read())
        {
            var instance = reader.IsDBNull(3) ? null : reader.GetString(3);
            var strategy = reader.GetBoolean(0) ? null : new StrategyIdentity(reader.GetString(1), reader.GetString(2), instance);
            commands.Add(new JournalCommand(strategy, EntryReader.Read(reader, 4)));
        }

        return commands;
    }

    public static long ReadCount(NpgsqlConnection connection)
    {
        using var command = new NpgsqlCommand("SELECT commands FROM sessions.meta", connection);
        return (long)command.ExecuteScalar()!;
    }

    private static async Task<long> KeepAsync(NpgsqlConnection connection, StrategyIdentity strategy, CancellationToken cancellationToken)
    {
        await using var keep = new NpgsqlCommand(Keep, connection);
        keep.Parameters.Add(new NpgsqlParameter<byte[]> { TypedValue = Digests.Of(strategy) });
        keep.Parameters.Add(new NpgsqlParameter<string> { TypedValue = strategy.Account });
        keep.Parameters.Add(new NpgsqlParameter<string> { TypedValue = strategy.StrategyId });
        keep.Parameters.Add(new NpgsqlParameter { NpgsqlDbType = NpgsqlDbType.Text, Value = (object?)strategy.Instance ?? DBNull.Value });

        // Where another process keeps it at this moment, neither half sees it: the next statement does.
        return await keep.ExecuteScalarAsync(cancellationToken) is long key ? key : (long)(await keep.ExecuteScalarAsync(cancellationToken))!;
    }

    private static NpgsqlParameter Array(NpgsqlDbType type, object values) => new() { NpgsqlDbType = NpgsqlDbType.Array | type, Value = values };
}
