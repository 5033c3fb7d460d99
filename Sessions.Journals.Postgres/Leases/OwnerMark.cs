using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using Microsoft.Extensions.Logging;
using Npgsql;
using Sessions.Journals.Storage;

namespace Sessions.Journals.Leases;

// docs/decisions.md 235
/// <summary>
/// This process's mark: a connection of its own that has an advisory lock for as long as it stands, and beats on the database's
/// clock. The server lets go of the lock when the process is gone, however it went; of one that stands still the beat fails.
/// </summary>
internal sealed class OwnerMark(Server server, long id, TimeSpan takeOverAfter, ILogger logger) : IAsyncDisposable
{
    private static readonly TimeSpan _longestBeat = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan _pause = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan _longestPause = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<long, PostgresLease> _held = new();
    private readonly ConcurrentDictionary<long, PostgresLease> _toGiveBack = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly SemaphoreSlim _starting = new(1);
    private readonly TimeSpan _beat = takeOverAfter / 3 < _longestBeat ? takeOverAfter / 3 : _longestBeat;
    private Task? _running;
    private long _commands = -1;

    public long Id => id;

    public TimeSpan TakeOverAfter => takeOverAfter;

    /// <summary>How often people have commanded something, as far as is known here; null while this does not listen.</summary>
    public long? Commands => Volatile.Read(ref _commands) is >= 0 and var commands ? commands : null;

    /// <summary>Stands still, to try what becomes of a process that does.</summary>
    internal bool IsStill { get; set; }

    public static long NewId() => BitConverter.ToInt64(RandomNumberGenerator.GetBytes(sizeof(long))) & long.MaxValue | 1;

    /// <summary>Completes when the mark has been made once; it is kept from then on, whatever becomes of the connection.</summary>
    public async Task StandAsync(CancellationToken cancellationToken)
    {
        if (Volatile.Read(ref _running) is not null)
        {
            return;
        }

        await _starting.WaitAsync(cancellationToken);
        try
        {
            if (_running is null)
            {
                ObjectDisposedException.ThrowIf(_stop.IsCancellationRequested, this);
                var connection = await ConnectAsync(cancellationToken);
                Volatile.Write(ref _running, Task.Run(() => RunAsync(connection), CancellationToken.None));
            }
        }
        finally
        {
            _starting.Release();
        }
    }

    public bool Holds(long strategy) => _held.ContainsKey(strategy);

    public void Hold(PostgresLease lease)
    {
        _toGiveBack.TryRemove(lease.Key, out _);
        _held[lease.Key] = lease;
    }

    public void LetGo(PostgresLease lease)
    {
        if (_held.TryRemove(new KeyValuePair<long, PostgresLease>(lease.Key, lease)))
        {
            _toGiveBack[lease.Key] = lease;
        }
    }

    public void IsGivenBack(PostgresLease lease) => _toGiveBack.TryRemove(new KeyValuePair<long, PostgresLease>(lease.Key, lease));

    /// <summary>A lease is somebody else's now.</summary>
    public void Lose(PostgresLease lease)
    {
        if (_held.TryRemove(new KeyValuePair<long, PostgresLease>(lease.Key, lease)) && lease.Lose())
        {
            logger.LeaseLost(lease.Strategy.ToString());
        }
    }

    /// <summary>So often people have commanded something.</summary>
    public void See(long commands)
    {
        for (var known = Volatile.Read(ref _commands); known < commands;)
        {
            known = Interlocked.CompareExchange(ref _commands, commands, known) is var now && now == known ? commands : now;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        if (_running is { } running)
        {
            await running;
        }

        _starting.Dispose();
        _stop.Dispose();
    }

    [SuppressMessage("Design", "CA1031", Justification = "Whatever breaks the connection, it is made again.")]
    private async Task RunAsync(NpgsqlConnection first)
    {
        NpgsqlConnection? connection = first;
        for (var pause = _pause; !_stop.IsCancellationRequested;)
        {
            try
            {
                connection ??= await ConnectAsync(_stop.Token);
                pause = _pause;
                await BeatAsync(connection);
            }
            catch (Exception exception)
            {
                if (connection is not null && !_stop.IsCancellationRequested)
                {
                    logger.MarkLost(exception, server.Where);
                }

                await CloseAsync(connection);
                connection = null;
                await Task.Delay(pause, TimeProvider.System, _stop.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                pause = pause * 2 < _longestPause ? pause * 2 : _longestPause;
            }
        }

        await CloseAsync(connection);
    }

    [SuppressMessage("Design", "CA1031", Justification = "It is broken, or will be.")]
    private static async Task CloseAsync(NpgsqlConnection? connection)
    {
        try
        {
            await (connection?.DisposeAsync() ?? ValueTask.CompletedTask);
        }
        catch (Exception)
        {
            // As above.
        }
    }

    private async Task<NpgsqlConnection> ConnectAsync(CancellationToken cancellationToken)
    {
        var connection = await server.OpenOwnAsync(cancellationToken);
        try
        {
            await server.ThrowIfPooledByTransactionAsync(connection, cancellationToken);
            await using (var batch = new NpgsqlBatch(connection))
            {
                foreach (var sql in MarkCommands.Setting)
                {
                    batch.BatchCommands.Add(new NpgsqlBatchCommand(sql));
                }

                await batch.ExecuteNonQueryAsync(cancellationToken);
            }

            await using var register = new NpgsqlCommand(MarkCommands.Register, connection);
            register.Parameters.Add(new NpgsqlParameter<long> { TypedValue = id });
            register.Parameters.Add(new NpgsqlParameter<long> { TypedValue = (long)(uint)(id >> 32) });
            register.Parameters.Add(new NpgsqlParameter<long> { TypedValue = (long)(uint)id });
            await register.ExecuteNonQueryAsync(cancellationToken);

            await using var enter = new NpgsqlCommand(MarkCommands.Enter, connection);
            enter.Parameters.Add(new NpgsqlParameter<long> { TypedValue = id });
            enter.Parameters.Add(new NpgsqlParameter<string> { TypedValue = Environment.MachineName });
            enter.Parameters.Add(new NpgsqlParameter<int> { TypedValue = Environment.ProcessId });
            enter.Parameters.Add(new NpgsqlParameter<TimeSpan> { TypedValue = takeOverAfter });
            See((long)(await enter.ExecuteScalarAsync(cancellationToken))!);
            connection.Notification += (_, told) => Hear(told.Payload);
            logger.MarkStands(server.Where, id);
            return connection;
        }
        catch
        {
            await CloseAsync(connection);
            throw;
        }
    }

    /// <summary>Until the connection breaks, or this is disposed of.</summary>
    private async Task BeatAsync(NpgsqlConnection connection)
    {
        while (!_stop.IsCancellationRequested)
        {
            if (!IsStill)
            {
                await BeatOnceAsync(connection);
                await GiveBackAsync(connection);
            }

            await connection.WaitAsync(_beat, _stop.Token);
        }
    }

    private async Task BeatOnceAsync(NpgsqlConnection connection)
    {
        PostgresLease[] held = [.. _held.Values];
        await using var beat = new NpgsqlCommand(MarkCommands.Beat, connection);
        beat.Parameters.Add(new NpgsqlParameter<long> { TypedValue = id });
        beat.Parameters.Add(new NpgsqlParameter<long[]> { TypedValue = [.. held.Select(static lease => lease.Key)] });
        beat.Parameters.Add(new NpgsqlParameter<long[]> { TypedValue = [.. held.Select(static lease => lease.Epoch)] });
        await using var reader = await beat.ExecuteReaderAsync(_stop.Token);
        while (await reader.ReadAsync(_stop.Token))
        {
            See(reader.GetInt64(0));
            foreach (var lost in await reader.GetFieldValueAsync<long[]>(1, _stop.Token))
            {
                Lose(held.First(lease => lease.Key == lost));
            }
        }
    }

    private async Task GiveBackAsync(NpgsqlConnection connection)
    {
        foreach (var lease in _toGiveBack.Values)
        {
            await using var give = new NpgsqlCommand(MarkCommands.GiveBack, connection);
            give.Parameters.Add(new NpgsqlParameter<long> { TypedValue = lease.Key });
            give.Parameters.Add(new NpgsqlParameter<long> { TypedValue = lease.Epoch });
            give.Parameters.Add(new NpgsqlParameter<long> { TypedValue = id });
            await give.ExecuteNonQueryAsync(_stop.Token);
            IsGivenBack(lease);
        }
    }

    /// <summary>Of what was commanded the number is told; that something was taken is found out by the beat that follows.</summary>
    private void Hear(string told)
    {
        if (long.TryParse(told, NumberStyles.None, CultureInfo.InvariantCulture, out var commands))
        {
            See(commands);
        }
    }
}
