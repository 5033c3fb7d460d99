using System.Diagnostics.CodeAnalysis;
using Npgsql;

namespace Sessions.Journals.Storage;

/// <summary>Reads the entries of a strategy, or of what concerns all, in one statement and so as they are at one moment.</summary>
internal static class EntryReader
{
    private const string OfStrategy =
        "SELECT e.key, e.sequence, e.value FROM sessions.entry e JOIN sessions.strategy s ON s.id = e.strategy WHERE s.digest = $1";
    private const string OfAll = "SELECT key, sequence, value FROM sessions.entry WHERE strategy = 0";

    [SuppressMessage("Security", "CA2100", Justification = "Every text is written in this assembly; what comes from outside is a parameter.")]
    public static async Task<IReadOnlyList<JournalEntry>> ReadAsync(
        NpgsqlConnection connection, StrategyIdentity? strategy, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(strategy is null ? OfAll : OfStrategy, connection);
        if (strategy is not null)
        {
            command.Parameters.Add(new NpgsqlParameter<byte[]> { TypedValue = Digests.Of(strategy) });
        }

        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var entries = new List<JournalEntry>();
        while (await reader.ReadAsync(cancellationToken))
        {
            entries.Add(Read(reader, 0));
        }

        return entries;
    }

    /// <exception cref="JournalException">No journal has written it.</exception>
    public static JournalEntry Read(NpgsqlDataReader reader, int column)
    {
        try
        {
            // Without the type a null is taken for a null array, and that for a value of no bytes.
            var value = reader.IsDBNull(column + 2) ? (ReadOnlyMemory<byte>?)null : new ReadOnlyMemory<byte>(reader.GetFieldValue<byte[]>(column + 2));
            return new JournalEntry(reader.GetString(column), reader.GetInt64(column + 1), value);
        }
        catch (ArgumentException exception)
        {
            throw new JournalException(
                $"The journal is damaged: {exception.Message} Nothing was changed. Look up the account's open positions before it is repaired.", exception);
        }
    }
}
