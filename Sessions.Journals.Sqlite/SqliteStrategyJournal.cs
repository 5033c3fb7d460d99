using Sessions.Journals.Leases;

namespace Sessions.Journals;

/// <summary>A strategy's part of a SQLite journal.</summary>
internal sealed class SqliteStrategyJournal(JournalStore store, Lease lease, Func<ValueTask> release) : IStrategyJournal
{
    private int _released;

    public long Epoch => lease.Epoch;

    public ValueTask<bool> IsHeldAsync(CancellationToken cancellationToken) => ValueTask.FromResult(store.Read(lease.IsHeld));

    public ValueTask<IReadOnlyList<JournalEntry>> ReadAsync(CancellationToken cancellationToken) =>
        ValueTask.FromResult(store.Read(table => table.Read(lease.Strategy)));

    public async ValueTask WriteAsync(IReadOnlyList<JournalEntry> entries, CancellationToken cancellationToken) => await store.Writer.WriteAsync(
        table =>
        {
            lease.ThrowIfLost(table);
            table.Write(lease.Key, entries);
            return true;
        },
        cancellationToken);

    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _released, 1) == 0)
        {
            await release();
        }
    }
}
