using System.Diagnostics.CodeAnalysis;
using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using Npgsql;
using Sessions.Journals.Leases;

namespace Sessions.Journals.Storage;

// docs/decisions.md 237
/// <summary>
/// Writes over a connection of its own. What comes while the server is busy is written together with one wait for it, and is all or
/// nothing for each caller. While the server is away it is tried again: writing twice changes nothing.
/// </summary>
internal sealed class BatchWriter : IAsyncDisposable
{
    private const int LargestBatch = 4096;
    private const long MostBytes = 8 << 20;

    private static readonly TimeSpan _pause = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan _longestPause = TimeSpan.FromMilliseconds(250);

    private readonly Channel<WriteWork> _queue = Channel.CreateUnbounded<WriteWork>(new UnboundedChannelOptions { SingleReader = true });
    private readonly Server _server;
    private readonly OwnerMark _mark;
    private readonly TimeSpan _retryFor;
    private readonly ILogger _logger;
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _running;
    private NpgsqlConnection? _connection;
    private bool _isAway;

    public BatchWriter(Server server, OwnerMark mark, TimeSpan retryFor, ILogger logger)
    {
        (_server, _mark, _retryFor, _logger) = (server, mark, retryFor, logger);
        _running = Task.Run(RunAsync);
    }

    /// <summary>Completes when the entries are as durable as the server makes them; false where the lease is somebody else's.</summary>
    /// <exception cref="JournalException">They were not written as far as is known; they may be later, or turn out to be.</exception>
    public Task<bool> WriteAsync(PostgresLease lease, IReadOnlyList<JournalEntry> entries, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var work = new WriteWork(lease, entries);
        return _queue.Writer.TryWrite(work)
            ? work.Task.WaitAsync(cancellationToken)
            : throw Errors.Tell(_server.Where, new ObjectDisposedException(nameof(BatchWriter)));
    }

    /// <summary>Writes what has come, where the server is there, and ends.</summary>
    public async ValueTask DisposeAsync()
    {
        _queue.Writer.TryComplete();
        _stop.CancelAfter(_retryFor);
        await _running;
        await DisconnectAsync();
        _stop.Dispose();
    }

    private async Task RunAsync()
    {
        var batch = new List<WriteWork>();
        while (await _queue.Reader.WaitToReadAsync())
        {
            var bytes = 0L;
            while (batch.Count < LargestBatch && bytes < MostBytes && _queue.Reader.TryRead(out var next))
            {
                batch.Add(next);
                bytes += next.Size;
            }

            await WriteAsync(batch);
            batch.Clear();
        }
    }

    private async Task WriteAsync(List<WriteWork> batch)
    {
        if (await TryWriteAsync(batch) is not { } failure)
        {
            return;
        }

        if (batch.Count > 1 && !Errors.IsPassing(failure))
        {
            // One of them may spoil it for all: each by itself.
            foreach (var work in batch)
            {
                await WriteAsync([work]);
            }

            return;
        }

        var told = Errors.IsOurs(failure) ? Errors.Tell(_server.Where, failure) : failure;
        batch.ForEach(work => work.Fail(told));
    }

    /// <summary>Writes a batch, again and again while the server is away and has not been for too long; gives why it could not, or null.</summary>
    [SuppressMessage("Design", "CA1031", Justification = "Whatever goes wrong belongs to those who asked for it.")]
    private async Task<Exception?> TryWriteAsync(List<WriteWork> batch)
    {
        var began = TimeProvider.System.GetTimestamp();
        for (var pause = _pause; ; pause = pause * 2 < _longestPause ? pause * 2 : _longestPause)
        {
            try
            {
                _connection ??= await _server.OpenOwnAsync(_stop.Token);
                var held = await new WriteBatch(batch).ExecuteAsync(_connection, _mark.Id, _stop.Token);
                _isAway = false;
                foreach (var work in batch)
                {
                    Complete(work, held.Contains((work.Lease.Key, work.Lease.Epoch)));
                }

                return null;
            }
            catch (Exception exception)
            {
                await DisconnectAsync();
                if (!Errors.IsPassing(exception))
                {
                    return exception;
                }

                if (_isAway || _stop.IsCancellationRequested || TimeProvider.System.GetElapsedTime(began) >= _retryFor)
                {
                    // Who comes next is told at once, until it is there again.
                    _isAway = true;
                    return exception;
                }

                _logger.WriteRetried(exception, _server.Where);
            }

            await Task.Delay(pause, TimeProvider.System, _stop.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private void Complete(WriteWork work, bool isHeld)
    {
        if (!isHeld)
        {
            _mark.Lose(work.Lease);
        }

        work.Complete(isHeld);
    }

    [SuppressMessage("Design", "CA1031", Justification = "It is broken, or will be.")]
    private async Task DisconnectAsync()
    {
        try
        {
            await (_connection?.DisposeAsync() ?? ValueTask.CompletedTask);
        }
        catch (Exception)
        {
            // As above.
        }

        _connection = null;
    }
}
