using System.Diagnostics.CodeAnalysis;
using Npgsql;

namespace Sessions.Reliability.Kill;

/// <summary>Has a database write down who had the lease of its one strategy when, in the transaction that changes it.</summary>
internal static class LeaseLog
{
    private const string Make = """
        CREATE TABLE lease_log (number bigint GENERATED ALWAYS AS IDENTITY, at timestamptz NOT NULL, process integer);
        CREATE FUNCTION log_lease() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            INSERT INTO lease_log (at, process) VALUES (clock_timestamp(), (SELECT process FROM sessions.owner WHERE id = NEW.owner));
            RETURN NULL;
        END $$;
        CREATE TRIGGER log_lease AFTER UPDATE OF owner ON sessions.strategy FOR EACH ROW EXECUTE FUNCTION log_lease();
        """;

    private const string Read = "SELECT at, process FROM lease_log ORDER BY number";

    /// <summary>From here on; the journal's schema must be there, and no strategy in it.</summary>
    public static async Task BeginAsync(string database)
    {
        await using var connection = await OpenAsync(database);
        await using var make = new NpgsqlCommand(Make, connection);
        await make.ExecuteNonQueryAsync();
    }

    public static async Task<List<LeaseChange>> ReadAsync(string database)
    {
        await using var connection = await OpenAsync(database);
        await using var read = new NpgsqlCommand(Read, connection);
        await using var reader = await read.ExecuteReaderAsync();
        var changes = new List<LeaseChange>();
        while (await reader.ReadAsync())
        {
            changes.Add(new LeaseChange(new DateTimeOffset(reader.GetDateTime(0)), reader.IsDBNull(1) ? null : reader.GetInt32(1)));
        }

        return changes;
    }

    [SuppressMessage("Reliability", "CA2000", Justification = "It is the caller's.")]
    private static async Task<NpgsqlConnection> OpenAsync(string database)
    {
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(database) { Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        return connection;
    }
}
