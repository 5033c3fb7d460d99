using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Sessions.Journals.Storage;

/// <summary>The entries in their table. Every use is one transaction. Not safe to use from several threads.</summary>
/// <param name="connection">The connection, which is disposed of with this.</param>
/// <param name="mark">The mark that follows what is written; null for a connection that only reads.</param>
internal sealed class EntryTable(SqliteConnection connection, JournalMark? mark = null) : IDisposable
{
    /// <summary>The number under which what concerns all strategies is kept; theirs begin at one.</summary>
    public const long OfAll = 0;

    /// <summary>Steps of SQLite's machine: some microseconds.</summary>
    private const int StepsBetweenQuestions = 10_000;

    private readonly Dictionary<string, Statement> _statements = new(StringComparer.Ordinal);

    private int Changes => raw.sqlite3_total_changes(connection.Handle);

    /// <summary>The statement, prepared at its first use.</summary>
    public Statement this[string sql]
    {
        get
        {
            if (!_statements.TryGetValue(sql, out var statement))
            {
                statement = new Statement(connection, sql);
                _statements.Add(sql, statement);
            }

            return statement;
        }
    }

    /// <summary>Reads as long as nobody cancels: SQLite asks in the midst of a statement, too.</summary>
    public T Read<T>(Func<EntryTable, T> read, CancellationToken cancellationToken)
    {
        raw.sqlite3_progress_handler(connection.Handle, StepsBetweenQuestions, _ => cancellationToken.IsCancellationRequested ? 1 : 0, null);
        try
        {
            return read(this);
        }
        finally
        {
            raw.sqlite3_progress_handler(connection.Handle, 0, null, null);
        }
    }

    /// <summary>Changes the tables, or leaves them as they are where that fails. What was changed is counted, and then marked.</summary>
    public void Change(Action<EntryTable> change)
    {
        var before = Changes;
        var writes = In("BEGIN IMMEDIATE", table =>
        {
            change(table);
            return Changes == before ? 0 : table["UPDATE meta SET writes = writes + 1 RETURNING writes"].Query(static row => row.Number())[0];
        });

        // Only now is it on the disk; a mark that is ahead of that would accuse a journal that has lost nothing.
        if (writes > 0)
        {
            mark?.Advance(writes);
        }
    }

    /// <summary>Reads the tables as they are at one moment.</summary>
    public T Within<T>(Func<EntryTable, T> read) => In("BEGIN", read);

    /// <summary>The number under which a strategy is kept; null where it is not.</summary>
    public long? Find(StrategyIdentity strategy) =>
        this["SELECT key FROM strategy WHERE account = $0 AND strategy_id = $1 AND instance = $2"]
            .Query(static row => (long?)row.Number(), strategy.Account, strategy.StrategyId, strategy.Instance ?? string.Empty).FirstOrDefault();

    /// <summary>The same, and it is kept from now on.</summary>
    public long Keep(StrategyIdentity strategy)
    {
        this["INSERT INTO strategy (account, strategy_id, instance, epoch) SELECT $0, $1, $2, epoch FROM meta WHERE true ON CONFLICT DO NOTHING"]
            .Execute(strategy.Account, strategy.StrategyId, strategy.Instance ?? string.Empty);
        return Find(strategy)!.Value;
    }

    /// <summary>What is kept of a strategy, or of what concerns all; nothing where it is not on record.</summary>
    public IReadOnlyList<JournalEntry> Read(StrategyIdentity? strategy) => (strategy is null ? OfAll : Find(strategy)) is { } key ? Read(key) : [];

    /// <summary>A number that is another one after each write of commands.</summary>
    public long ReadCommandCount() => this["SELECT commands FROM meta"].Query(static row => row.Number())[0];

    public IReadOnlyList<JournalCommand> ReadCommands() => this["""
        SELECT e.strategy, coalesce(account, ''), coalesce(strategy_id, ''), coalesce(instance, ''), e.key, sequence, value
        FROM entry e LEFT JOIN strategy s ON s.key = e.strategy
        WHERE e.key >= 'command/' AND e.key < 'command0' AND value IS NOT NULL
        """].Query(static row =>
        {
            var ofAll = row.Number() == OfAll;
            var identity = OverviewReader.IdentityOf(row);
            return new JournalCommand(ofAll ? null : identity, Entry(row));
        });

    /// <summary>Changes nothing, and fails where a change would.</summary>
    public bool Touch()
    {
        this[JournalSchema.Touch].Execute();
        return true;
    }

    /// <summary>Writes entries; of a key the highest sequence stays. A removed key is forgotten at the next removal, a command never.</summary>
    public void Write(long strategy, IReadOnlyList<JournalEntry> entries)
    {
        if (entries.Any(static entry => entry.IsRemoved))
        {
            this["DELETE FROM entry WHERE strategy = $0 AND value IS NULL AND NOT (key >= 'command/' AND key < 'command0')"].Execute(strategy);
        }

        for (var i = 0; i < entries.Count; i++)
        {
            Write(strategy, entries[i]);
        }
    }

    /// <summary>Writes commands, where each is numbered above what it replaces.</summary>
    public bool TryWrite(StrategyIdentity? strategy, IReadOnlyList<JournalEntry> commands)
    {
        var key = strategy is null ? OfAll : Keep(strategy);
        if (commands.Any(command => this["SELECT 1 FROM entry WHERE strategy = $0 AND key = $1 AND sequence >= $2"]
            .Query(static row => row.Number(), key, command.Key, command.Sequence).Count > 0))
        {
            return false;
        }

        foreach (var command in commands)
        {
            Write(key, command);
        }

        this["UPDATE meta SET commands = commands + 1"].Execute();
        return true;
    }

    public void Dispose()
    {
        foreach (var statement in _statements.Values)
        {
            statement.Dispose();
        }

        connection.Dispose();
        mark?.Dispose();
    }

    private List<JournalEntry> Read(long strategy) => this["SELECT key, sequence, value FROM entry WHERE strategy = $0"].Query(Entry, strategy);

    /// <summary>As it stands there: whoever reads it as a record sees whether it is as it was written.</summary>
    private static JournalEntry Entry(Row row) => new(row.Text(), row.Number(), content: row.BytesOrNull());

    private void Write(long strategy, JournalEntry entry) => this["""
        INSERT INTO entry VALUES ($0, $1, $2, $3)
        ON CONFLICT (strategy, key) DO UPDATE SET sequence = excluded.sequence, value = excluded.value WHERE excluded.sequence > sequence
        """].Execute(strategy, entry.Key, entry.Sequence, entry.Value?.ToArray());

    private T In<T>(string begin, Func<EntryTable, T> use)
    {
        this[begin].Execute();
        try
        {
            MovedFile.ThrowIfMoved(connection);
            var result = use(this);
            this["COMMIT"].Execute();
            return result;
        }
        catch
        {
            Undo();
            throw;
        }
    }

    private void Undo()
    {
        try
        {
            this["ROLLBACK"].Execute();
        }
        catch (SqliteException)
        {
            // SQLite has undone it itself, as it does where the disk is full.
        }
    }
}
