using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Sessions.Journals.Storage;

/// <summary>The records in the tables. Every use is one transaction. Not safe to use from several threads.</summary>
internal sealed class RecordTable(SqliteConnection connection) : IDisposable
{
    /// <summary>Steps of SQLite's machine: some microseconds.</summary>
    private const int StepsBetweenQuestions = 10_000;

    private static readonly TimeSpan _keeping = TimeSpan.FromDays(30);

    private readonly Dictionary<string, Statement> _statements = new(StringComparer.Ordinal);

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
    public T Read<T>(Func<RecordTable, T> read, CancellationToken cancellationToken)
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

    /// <summary>Changes the tables, or leaves them as they are where that fails.</summary>
    public void Change(Action<RecordTable> change) => In("BEGIN IMMEDIATE", table =>
    {
        change(table);
        return true;
    });

    /// <summary>Reads the tables as they are at one moment.</summary>
    public T Within<T>(Func<RecordTable, T> read) => In("BEGIN", read);

    /// <summary>The number under which a strategy is kept; null where it is not.</summary>
    public long? Find(StrategyIdentity strategy) =>
        this["SELECT key FROM strategy WHERE account = $0 AND strategy_id = $1 AND instance = $2"]
            .Query(static row => (long?)row.Number(), strategy.Account, strategy.StrategyId, strategy.Instance ?? string.Empty).FirstOrDefault();

    /// <summary>The same, and it is kept from now on.</summary>
    public long Keep(StrategyIdentity strategy)
    {
        this["INSERT INTO strategy (account, strategy_id, instance) VALUES ($0, $1, $2) ON CONFLICT DO NOTHING"]
            .Execute(strategy.Account, strategy.StrategyId, strategy.Instance ?? string.Empty);
        return Find(strategy)!.Value;
    }

    public JournalState Read(StrategyIdentity strategy) => StateReader.Read(this, strategy);

    /// <summary>
    /// A number that changes with what people order: a sum of remainders, so that it is one number whatever their order. They are
    /// below 2^43, so that a million of them have a sum, and none is zero: what is new changes it.
    /// </summary>
    public long ReadOrders() => this["""
        SELECT coalesce((SELECT sum(1 + (strategy * 31 + halted_at * 7 + flatten * 3 + coalesce(released_at, 1)) % 8796093022151) FROM halt), 0)
            + coalesce((SELECT sum(1 + (strategy * 31 + start * 7 + at) % 8796093022151) FROM acknowledgment), 0)
        """].Query(static row => row.Number())[0];

    /// <summary>Changes nothing, and fails where a change would.</summary>
    public bool Touch()
    {
        this[JournalSchema.Touch].Execute();
        return true;
    }

    public bool Write(HaltRecord halt)
    {
        // Zero stands for all strategies; keys begin at one.
        this["INSERT OR REPLACE INTO halt VALUES ($0, $1, $2, $3, $4)"].Execute(
            halt.Strategy is { } strategy ? Keep(strategy) : 0L, halt.HaltedAt, halt.Flatten, halt.Reason, halt.ReleasedAt);
        return true;
    }

    public bool Write(AcknowledgmentRecord acknowledgment)
    {
        this["INSERT OR REPLACE INTO acknowledgment VALUES ($0, $1, $2, $3, $4)"].Execute(
            Keep(acknowledgment.Strategy), acknowledgment.Start, acknowledgment.Session, acknowledgment.At, acknowledgment.Note);
        return true;
    }

    public void Write(long strategy, JournalRecord record)
    {
        switch (record)
        {
            case OccurrenceRecord occurrence:
                Write(strategy, occurrence);
                break;
            case CloseRecord close:
                this["INSERT OR REPLACE INTO \"close\" VALUES ($0, $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)"].Execute(
                    strategy, close.Start, close.Session, close.Closing, close.PositionId, close.Symbol, close.Side, close.PositionVolume, close.Volume,
                    close.OpenPrice, close.OpenedAt, close.Tag, close.Attempts, close.Pending, close.Filled, close.IsConfirmed);
                break;
            case OrderRecord order:
                this["INSERT OR REPLACE INTO \"order\" VALUES ($0, $1, $2, $3, $4, $5, $6, $7, $8)"].Execute(
                    strategy, order.ClientOrderId, order.Symbol, order.Side, order.Volume, order.PositionId, order.SentAt, order.Filled, order.SettledAt);
                break;
            case LedgerRecord { Volume: 0 } ledger:
                this["DELETE FROM ledger WHERE strategy = $0 AND key = $1"].Execute(strategy, ledger.Key);
                break;
            case LedgerRecord ledger:
                this["INSERT OR REPLACE INTO ledger VALUES ($0, $1, $2, $3)"].Execute(strategy, ledger.Key, ledger.Symbol, ledger.Volume);
                break;
        }
    }

    public void Dispose()
    {
        foreach (var statement in _statements.Values)
        {
            statement.Dispose();
        }

        connection.Dispose();
    }

    private void Write(long strategy, OccurrenceRecord occurrence)
    {
        this["INSERT OR REPLACE INTO occurrence VALUES ($0, $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23)"].Execute(
            strategy, occurrence.Start, occurrence.Session, occurrence.End, occurrence.Date, occurrence.TimeZone, occurrence.OnEnd, occurrence.CustomEnd,
            occurrence.Scope, occurrence.KeepOrders, occurrence.BegunAt, occurrence.StartedAt, occurrence.EndingAt, occurrence.EndReason,
            occurrence.HandlerStartedAt, occurrence.HandledAt, occurrence.HandlerFailure, occurrence.Closing, occurrence.ClosingAction, occurrence.DecidedAt,
            occurrence.Suspensions, occurrence.SuspendedAt, occurrence.EndedAt, occurrence.Outcome);
        if (occurrence.EndedAt is not null)
        {
            this["DELETE FROM \"close\" WHERE strategy = $0 AND start = $1 AND session = $2"].Execute(strategy, occurrence.Start, occurrence.Session);
            this["DELETE FROM acknowledgment WHERE strategy = $0 AND start = $1 AND session = $2"].Execute(strategy, occurrence.Start, occurrence.Session);

            // One that a clock which was ahead has begun says nothing of what is old.
            if (occurrence.Outcome != OccurrenceOutcome.Misdated)
            {
                this["DELETE FROM occurrence WHERE strategy = $0 AND start < $1 AND ended_at IS NOT NULL"].Execute(strategy, occurrence.Start - _keeping);
                this["DELETE FROM \"order\" WHERE strategy = $0 AND settled_at < $1"].Execute(strategy, occurrence.Start - _keeping);
            }
        }
    }

    private T In<T>(string begin, Func<RecordTable, T> use)
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
