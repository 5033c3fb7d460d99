using System.Data;
using System.Diagnostics.CodeAnalysis;
using Npgsql;
using Sessions.Journals.Leases;

namespace Sessions.Journals.Storage;

/// <summary>Reads a whole journal, and who is connected to it. It takes no lock that anybody could wait for.</summary>
internal static class ContentsReader
{
    // A number of 64 bits stands in two halves there.
    private const string Processes = """
        SELECT o.id, o.machine, o.process, m.id IS NOT NULL, clock_timestamp() - o.beat, clock_timestamp() - o.beat > o.take_over_after
        FROM sessions.owner o LEFT JOIN (
            SELECT DISTINCT classid::bigint << 32 | objid::bigint AS id FROM pg_locks
            WHERE locktype = 'advisory' AND mode = 'ExclusiveLock' AND granted AND objsubid = 1
                AND database = (SELECT oid FROM pg_database WHERE datname = current_database())) m ON m.id = o.id
        ORDER BY o.machine COLLATE "C", o.process
        """;

    private const string Strategies = """
        SELECT id, account, strategy_id, instance, coalesce(owner, 0) FROM sessions.strategy
        ORDER BY account COLLATE "C", strategy_id COLLATE "C", instance COLLATE "C" NULLS FIRST
        """;

    private const string Entries = "SELECT strategy, key, sequence, value FROM sessions.entry WHERE value IS NOT NULL";

    public static async Task<JournalContents> ReadAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var transaction = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken);
        var processes = await ReadAsync(connection, Processes, ProcessOf, cancellationToken);
        var strategies = await ReadAsync(connection, Strategies, StrategyOf, cancellationToken);
        var entries = await ReadAsync(connection, Entries, static row => (Strategy: row.GetInt64(0), Entry: EntryReader.Read(row, 1)), cancellationToken);
        var entriesOf = entries.ToLookup(static row => row.Strategy, static row => row.Entry);
        return new JournalContents(
            [.. strategies.Select(strategy => new KnownStrategy(strategy.Strategy, strategy.Owner, [.. entriesOf[strategy.Key]]))],
            [.. entriesOf[0]],
            processes);
    }

    private static KnownProcess ProcessOf(NpgsqlDataReader row) =>
        new(row.GetInt64(0), row.GetString(1), row.GetInt32(2), row.GetBoolean(3), row.GetTimeSpan(4), row.GetBoolean(5));

    private static (long Key, StrategyIdentity Strategy, long Owner) StrategyOf(NpgsqlDataReader row) =>
        (row.GetInt64(0), new StrategyIdentity(row.GetString(1), row.GetString(2), row.IsDBNull(3) ? null : row.GetString(3)), row.GetInt64(4));

    [SuppressMessage("Security", "CA2100", Justification = "Every text is written in this assembly.")]
    private static async Task<List<T>> ReadAsync<T>(
        NpgsqlConnection connection, string sql, Func<NpgsqlDataReader, T> read, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var rows = new List<T>();
        while (await reader.ReadAsync(cancellationToken))
        {
            rows.Add(read(reader));
        }

        return rows;
    }
}
