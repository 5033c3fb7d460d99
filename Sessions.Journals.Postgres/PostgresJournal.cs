using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Sessions.Journals.Leases;
using Sessions.Journals.Storage;

namespace Sessions.Journals;

// docs/decisions.md 234
/// <summary>
/// A durable journal in PostgreSQL, for several machines: each strategy is held by one process at a time, and another one takes it
/// over when that one dies or falls silent. What was written has been committed; strategies that write at the same moment share one
/// wait for it.
/// </summary>
/// <remarks>
/// <para>Make one object for all strategies of a process, and dispose of it after them. The server is connected to when the first of
/// them starts; one that is away, read-only, set to lose what it says is written (<c>synchronous_commit = off</c>), behind a pooler in
/// transaction mode, or without the schema is refused then, before anything trades.</para>
/// <para>What a machine may still do that is cut off from the database, and what not, stands on the page of machines.</para>
/// </remarks>
public sealed class PostgresJournal : ISessionJournal, IJournalWatch, IAsyncDisposable, IDisposable
{
    private static readonly TimeSpan _leastTakeOver = TimeSpan.FromMilliseconds(300);

    private readonly object _lock = new();
    private readonly long _id = OwnerMark.NewId();
    private readonly Server _server;
    private OwnerMark? _mark;
    private BatchWriter? _writer;
    private LeaseTable? _leases;
    private bool _isDisposed;

    /// <summary>A journal in a database, whose schema <see cref="EnsureSchemaAsync"/> makes.</summary>
    /// <param name="connectionString">As Npgsql has it: server, database, user, TLS. Nothing of it is logged but server and database.</param>
    /// <exception cref="ArgumentException">It is no connection string, or names no server.</exception>
    public PostgresJournal(string connectionString) => _server = new Server(connectionString, _id);

    /// <inheritdoc/>
    public bool IsDurable => true;

    /// <summary>
    /// How long a process may be silent, by the database's clock, before another one takes its strategies over though its connection
    /// stands. It beats at least three times as often. Default: 10 s; at least 0.3 s.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">It is shorter.</exception>
    public TimeSpan TakeOverAfter
    {
        get;
        init => field = value >= _leastTakeOver
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "A process needs 0.3 s to show that it lives.");
    }
    = TimeSpan.FromSeconds(10);

    /// <summary>
    /// Whether a strategy is taken over at once when its process's connection is gone, as it is after a crash; otherwise only after
    /// <see cref="TakeOverAfter"/>. False for accounts that net positions: a process that is cut off from the database alone goes on
    /// closing what it is to close, and two that close one netted position might turn it. Default: true.
    /// </summary>
    public bool TakesOverAtOnce { get; init; } = true;

    /// <summary>
    /// How long a write is tried again while the server is away; after that it fails, and so do those that follow, until the server is
    /// back. Default: 5 s.
    /// </summary>
    public TimeSpan RetryFor { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Where it is logged that the connection was lost, that a strategy was taken over, and the like. Default: nowhere.</summary>
    public ILogger Logger { get; init; } = NullLogger.Instance;

    /// <summary>Makes the schema <c>sessions</c> where it is not there, or completes it; several processes may do so at once.</summary>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <exception cref="JournalException">The server cannot be used, or the schema is of a version that this release cannot read.</exception>
    public async ValueTask EnsureSchemaAsync(CancellationToken cancellationToken) => await Errors.GuardAsync(_server.Where, async () =>
    {
        await using var connection = await _server.OpenEmptyAsync(cancellationToken);
        await Schema.EnsureAsync(connection, _server.Where, cancellationToken);
        return true;
    });

    /// <inheritdoc/>
    public async ValueTask<IStrategyJournal> OpenAsync(StrategyIdentity strategy, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(strategy);
        cancellationToken.ThrowIfCancellationRequested();
        var (mark, writer, leases) = Parts();
        return await Errors.GuardAsync(_server.Where, async () =>
        {
            await mark.StandAsync(cancellationToken);
            var lease = await leases.TakeAsync(strategy, cancellationToken);
            return new PostgresStrategyJournal(this, writer, lease, () => ReleaseAsync(leases, lease));
        });
    }

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<JournalEntry>> ReadAsync(StrategyIdentity? strategy, CancellationToken cancellationToken) =>
        await _server.UseAsync(connection => EntryReader.ReadAsync(connection, strategy, cancellationToken), cancellationToken);

    /// <inheritdoc/>
    public async ValueTask<bool> TryWriteAsync(StrategyIdentity? strategy, IReadOnlyList<JournalEntry> commands, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(commands);
        if (commands.FirstOrDefault(static command => !command.IsCommand) is { Key.Length: > 0 } other)
        {
            throw new ArgumentException($"'{other.Key}' is no command: only its strategy's holder writes it.", nameof(commands));
        }

        var commanded = await _server.UseAsync(connection => CommandTable.TryWriteAsync(connection, strategy, commands, cancellationToken), cancellationToken);
        if (commanded is { } number)
        {
            _mark?.See(number);
        }

        return commanded is not null;
    }

    /// <inheritdoc/>
    public async ValueTask CheckAsync(CancellationToken cancellationToken) => await Errors.GuardAsync(_server.Where, async () =>
    {
        // Looked at as a process that writes does.
        await using var connection = await _server.OpenOwnAsync(cancellationToken);
        return true;
    });

    /// <inheritdoc/>
    public long ReadCommandCount() => _mark?.Commands ?? _server.Use(CommandTable.ReadCount);

    /// <inheritdoc/>
    public IReadOnlyList<JournalCommand> ReadCommands() => _server.Use(CommandTable.Read);

    /// <summary>Writes what has come, and closes all connections: what strategies still run on it can be taken over.</summary>
    public async ValueTask DisposeAsync()
    {
        lock (_lock)
        {
            if (_isDisposed)
            {
                return;
            }

            _isDisposed = true;
        }

        await (_writer?.DisposeAsync() ?? ValueTask.CompletedTask);
        await (_mark?.DisposeAsync() ?? ValueTask.CompletedTask);
        await _server.DisposeAsync();
    }

    /// <inheritdoc cref="DisposeAsync"/>
    public void Dispose() => DisposeAsync().AsTask().GetAwaiter().GetResult();

    /// <summary>Server and database, without user and password.</summary>
    internal string Where => _server.Where;

    /// <summary>All that is on record, of every strategy, and which processes are connected, as it is at one moment.</summary>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <exception cref="JournalException">The journal cannot be used, and why.</exception>
    internal async ValueTask<JournalContents> ReadContentsAsync(CancellationToken cancellationToken) =>
        await _server.UseAsync(connection => ContentsReader.ReadAsync(connection, cancellationToken), cancellationToken);

    /// <summary>Has this process stand still, to try what becomes of it.</summary>
    internal void StandStill(bool isStill) => Parts().Mark.IsStill = isStill;

    /// <summary>A journal that was disposed of first has let go of everything.</summary>
    private Task ReleaseAsync(LeaseTable leases, PostgresLease lease) => _isDisposed ? Task.CompletedTask : leases.ReleaseAsync(lease);

    [MemberNotNull(nameof(_mark), nameof(_writer), nameof(_leases))]
    private (OwnerMark Mark, BatchWriter Writer, LeaseTable Leases) Parts()
    {
        lock (_lock)
        {
            ObjectDisposedException.ThrowIf(_isDisposed, this);
            _mark ??= new OwnerMark(_server, _id, TakeOverAfter, Logger);
            _writer ??= new BatchWriter(_server, _mark, RetryFor, Logger);
            _leases ??= new LeaseTable(_server, _mark, TakesOverAtOnce, Logger);
            return (_mark, _writer, _leases);
        }
    }
}
