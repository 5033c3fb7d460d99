using Sessions.Journals.Leases;
using Sessions.Journals.Storage;

namespace Sessions.Journals;

/// <summary>A strategy's part of a journal in PostgreSQL.</summary>
internal sealed class PostgresStrategyJournal(PostgresJournal journal, BatchWriter writer, PostgresLease lease, Func<Task> release) : IStrategyJournal
{
    private int _released;

    public long Epoch => lease.Epoch;

    public CancellationToken Lost => lease.Lost;

    private bool IsOver => lease.IsLost || Volatile.Read(ref _released) == 1;

    public async ValueTask<bool> IsHeldAsync(CancellationToken cancellationToken) => !IsOver && await writer.WriteAsync(lease, [], cancellationToken);

    public ValueTask<IReadOnlyList<JournalEntry>> ReadAsync(CancellationToken cancellationToken) => journal.ReadAsync(lease.Strategy, cancellationToken);

    public async ValueTask WriteAsync(IReadOnlyList<JournalEntry> entries, CancellationToken cancellationToken)
    {
        if (IsOver || !await writer.WriteAsync(lease, entries, cancellationToken))
        {
            throw lease.Refusal();
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _released, 1) == 0)
        {
            await release();
        }
    }
}
