using System.Collections.Concurrent;
using Sessions.Journals.Leases;
using Sessions.Journals.Storage;

namespace Sessions.Journals;

// docs/decisions.md 26
/// <summary>
/// A durable journal in one SQLite file that only its user can read. What was written has reached the disk; strategies that
/// write at the same moment share one wait for it. Each strategy is held by one process at a time, and is free again as soon as
/// that process is gone.
/// </summary>
/// <remarks>
/// <para>The file belongs on a local disk: its write-ahead log is shared memory among the processes of one machine. Beside it lie
/// the log (<c>-wal</c>, <c>-shm</c>) and, while a process runs, a lock file of its own (<c>-owner-…</c>).</para>
/// <para>Make one object for all strategies of a process, and dispose of it after them. The file is opened when the first of them
/// starts; a file that is corrupt, locked, of a newer version or of another program is refused then, before anything trades.
/// Occurrences that ended more than 30 days before the last are forgotten.</para>
/// </remarks>
public sealed class SqliteJournal : ISessionJournal, IJournalWatch, IDisposable
{
    private readonly object _lock = new();
    private readonly ConcurrentDictionary<long, long> _released = new();
    private JournalStore? _store;
    private bool _disposed;

    /// <summary>A journal in a file, which is made when it is not there.</summary>
    /// <param name="path">The file, not a connection string; its folder is there already.</param>
    /// <exception cref="ArgumentException">It is empty, longer than any path, or a connection string or an address.</exception>
    public SqliteJournal(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        JournalFile.ThrowIfNoPath(path);
        Path = System.IO.Path.GetFullPath(path);
    }

    /// <summary>The full path of the file.</summary>
    public string Path { get; }

    /// <inheritdoc/>
    public bool IsDurable => true;

    /// <summary>How long another process may keep the file locked. Default: 5 s.</summary>
    public TimeSpan LockTimeout { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Whether a file that is not there, or is empty, is refused instead of being made a journal: for tools that look at one.</summary>
    public bool MustExist { get; init; }

    /// <summary>How many pages the file may have, to try what a full disk does.</summary>
    internal int? MaxPages { get; init; }

    /// <inheritdoc/>
    public async ValueTask<IStrategyJournal> OpenAsync(StrategyIdentity strategy, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(strategy);
        var store = Store();
        var taking = store.Writer.WriteAsync(
            records =>
            {
                cancellationToken.ThrowIfCancellationRequested();
                return Lease.Take(records, store.Owner, _released, strategy);
            },
            CancellationToken.None);
        try
        {
            var lease = await taking.WaitAsync(cancellationToken);
            return new SqliteStrategyJournal(store, lease, () => Release(lease));
        }
        catch (OperationCanceledException)
        {
            _ = LetGoAsync(taking);
            throw;
        }
    }

    /// <inheritdoc/>
    public ValueTask<JournalState> ReadAsync(StrategyIdentity strategy, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(strategy);
        return ValueTask.FromResult(Store().Read(records => records.Read(strategy)));
    }

    /// <inheritdoc/>
    public long ReadOrders() => Store().Read(static records => records.ReadOrders());

    /// <inheritdoc/>
    public IReadOnlyList<HaltRecord> ReadHalts() => Store().Read(StateReader.ReadHalts);

    /// <inheritdoc/>
    public async ValueTask WriteAsync(HaltRecord halt, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(halt);
        await Store().Writer.WriteAsync(records => records.Write(halt), cancellationToken);
    }

    /// <inheritdoc/>
    public async ValueTask WriteAsync(AcknowledgmentRecord acknowledgment, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(acknowledgment);
        await Store().Writer.WriteAsync(records => records.Write(acknowledgment), cancellationToken);
    }

    /// <inheritdoc/>
    public async ValueTask CheckAsync(CancellationToken cancellationToken) => await Store().Writer.WriteAsync(static records => records.Touch(), cancellationToken);

    /// <summary>All that is on record and still matters, of every strategy, as it is at one moment.</summary>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <exception cref="JournalException">The journal cannot be used, and why.</exception>
    public async ValueTask<JournalOverview> ReadOverviewAsync(CancellationToken cancellationToken) =>
        await Store().Writer.WriteAsync(records => records.Read(table => OverviewReader.Read(table, Path), cancellationToken), cancellationToken);

    /// <summary>Closes the file. Strategies that still run on it can write no more.</summary>
    public void Dispose()
    {
        lock (_lock)
        {
            _disposed = true;
            _store?.Dispose();
            _store = null;
        }
    }

    private JournalStore Store()
    {
        lock (_lock)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            return _store ??= new JournalStore(Path, LockTimeout, MaxPages, MustExist);
        }
    }

    /// <summary>Gives back what nobody waits for any more.</summary>
    private async Task LetGoAsync(Task<Lease> taking)
    {
        try
        {
            await Release(await taking);
        }
        catch (Exception exception) when (exception is OperationCanceledException or JournalException)
        {
            // It was never taken; or it is known here to be free, and by the mark when this process is gone.
        }
    }

    private async ValueTask Release(Lease lease)
    {
        _released[lease.Key] = lease.Epoch;
        JournalStore? store;
        lock (_lock)
        {
            store = _store;
        }

        // A journal that was disposed of first has let go of everything.
        if (store is not null)
        {
            await store.Writer.WriteAsync(lease.Release, CancellationToken.None);
        }
    }
}
