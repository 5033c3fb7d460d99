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
/// the log (<c>-wal</c>, <c>-shm</c>), a mark that says how far the journal has come (<c>-mark</c>) and, while a process runs, a lock
/// file of its own (<c>-owner-…</c>).</para>
/// <para>Make one object for all strategies of a process, and dispose of it after them. The file is opened when the first of them
/// starts; a file that is corrupt, locked, of a newer version or of another program is refused then, before anything trades, and
/// so is one that has gone back in time, until a person accepts it (<see cref="AcceptAsync"/>). A file of version 1 is moved to
/// this version when it is opened.</para>
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
            table =>
            {
                cancellationToken.ThrowIfCancellationRequested();
                return Lease.Take(table, store.Owner, _released, strategy);
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
    public ValueTask<IReadOnlyList<JournalEntry>> ReadAsync(StrategyIdentity? strategy, CancellationToken cancellationToken) =>
        ValueTask.FromResult(Store().Read(table => table.Read(strategy)));

    /// <inheritdoc/>
    public long ReadCommandCount() => Store().Read(static table => table.ReadCommandCount());

    /// <inheritdoc/>
    public IReadOnlyList<JournalCommand> ReadCommands() => Store().Read(static table => table.ReadCommands());

    /// <inheritdoc/>
    public async ValueTask<bool> TryWriteAsync(StrategyIdentity? strategy, IReadOnlyList<JournalEntry> commands, CancellationToken cancellationToken)
    {
        JournalRules.ThrowIfNoCommands(commands);
        return await Store().Writer.WriteAsync(table => table.TryWrite(strategy, commands), cancellationToken);
    }

    /// <summary>
    /// Takes the journal as it is, where it is refused because it may have gone back in time: its log was lost, an older copy was put
    /// in its place, or its mark (<c>-mark</c>) is not there. For a person who has looked up what is open on the account: the journal
    /// may know of positions that are closed, and not know of some that are open. Everything else that is wrong with it is refused as before.
    /// </summary>
    /// <param name="cancellationToken">Not looked at any more once the file is being opened.</param>
    /// <returns>Whether there was anything to accept; where there was not, nothing was changed.</returns>
    /// <exception cref="JournalException">The journal cannot be used, and why.</exception>
    public ValueTask<bool> AcceptAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (_lock)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            if (_store is not null)
            {
                return ValueTask.FromResult(false);
            }

            _store = new JournalStore(Path, LockTimeout, MaxPages, MustExist, accepts: true);
            return ValueTask.FromResult(_store.WasInDoubt);
        }
    }

    /// <inheritdoc/>
    public async ValueTask CheckAsync(CancellationToken cancellationToken) => await Store().Writer.WriteAsync(static table => table.Touch(), cancellationToken);

    /// <summary>All that is on record and still matters, of every strategy, as it is at one moment.</summary>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <exception cref="JournalException">The journal cannot be used, and why.</exception>
    internal async ValueTask<JournalOverview> ReadOverviewAsync(CancellationToken cancellationToken) =>
        await Store().Writer.WriteAsync(table => table.Read(table => OverviewReader.Read(table, Path), cancellationToken), cancellationToken);

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
            return _store ??= new JournalStore(Path, LockTimeout, MaxPages, MustExist, accepts: false);
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
