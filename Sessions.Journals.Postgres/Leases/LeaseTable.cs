using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Microsoft.Extensions.Logging;
using Npgsql;
using Sessions.Journals.Storage;

namespace Sessions.Journals.Leases;

// docs/decisions.md 235, 236
/// <summary>
/// Takes and gives back leases. One is free when nobody has it, when its owner's mark is gone, or when the owner has been silent for too long.
/// </summary>
[SuppressMessage("Design", "CA1001", Justification = "Semaphores without a handle, which whoever still waits may use.")]
internal sealed class LeaseTable(Server server, OwnerMark mark, bool takesOverAtOnce, ILogger logger)
{
    private const int Turns = 16;

    /// <summary>The transaction of a taker, who must not wait for one that was stopped in the midst of a write.</summary>
    private const string LockTimeout = "SET LOCAL lock_timeout = '2s'";

    private const string Keep = "INSERT INTO sessions.strategy (digest, account, strategy_id, instance) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING";

    // The shared form: two who ask at once must not take each other for the owner. A mark says nothing of whom the server has not
    // let connect yet: since it has started, owners have their time to come back.
    private const string Look = """
        SELECT s.id, s.epoch, coalesce(s.owner, 0), coalesce(o.machine, ''), coalesce(o.process, 0),
            s.owner IS NOT NULL AND NOT pg_try_advisory_xact_lock_shared(s.owner),
            coalesce(clock_timestamp() - greatest(o.beat, pg_postmaster_start_time()) > greatest(o.take_over_after, $2), true),
            coalesce(o.beat < pg_postmaster_start_time() AND clock_timestamp() - pg_postmaster_start_time() <= greatest(o.take_over_after, $2), false)
        FROM sessions.strategy s LEFT JOIN sessions.owner o ON o.id = s.owner
        WHERE s.digest = $1
        """;

    private const string Take = """
        UPDATE sessions.strategy SET epoch = greatest(epoch + 1, floor(extract(epoch FROM clock_timestamp()) * 1000)::bigint), owner = $3
        WHERE id = $1 AND epoch = $2 RETURNING epoch
        """;

    private const string Tell = "SELECT pg_notify('sessions', 'taken')";

    /// <summary>Connections of an owner that stands still: what it has begun to write must not be written later.</summary>
    private const string Disconnect = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = $1 AND pid <> pg_backend_pid()";

    /// <summary>Strategies that share one are taken one after the other.</summary>
    private readonly SemaphoreSlim[] _turns = [.. Enumerable.Range(0, Turns).Select(static _ => new SemaphoreSlim(1))];

    /// <exception cref="JournalLeaseException">Somebody has it.</exception>
    /// <exception cref="JournalException">The server cannot be used, and why.</exception>
    public async Task<PostgresLease> TakeAsync(StrategyIdentity strategy, CancellationToken cancellationToken)
    {
        var digest = Digests.Of(strategy);
        var turn = _turns[digest[0] % Turns];
        await turn.WaitAsync(cancellationToken);
        try
        {
            // One that was taken, and of which the answer was lost, is this process's and held by nobody: it is taken again.
            return await server.UseAsync(connection => TakeAsync(connection, strategy, digest, cancellationToken), cancellationToken);
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>Gives it back. What cannot be written now is written when the server is there again.</summary>
    /// <exception cref="JournalException">It could not be written.</exception>
    public async Task ReleaseAsync(PostgresLease lease)
    {
        mark.LetGo(lease);
        await server.UseAsync(
            async connection =>
            {
                await ExecuteAsync(connection, MarkCommands.GiveBack, CancellationToken.None, lease.Key, lease.Epoch, mark.Id);
                return true;
            },
            CancellationToken.None);
        mark.IsGivenBack(lease);
    }

    private async Task<PostgresLease> TakeAsync(NpgsqlConnection connection, StrategyIdentity strategy, byte[] digest, CancellationToken cancellationToken)
    {
        var found = await ReadAsync(connection, digest, cancellationToken);
        if (found is null)
        {
            await ExecuteAsync(connection, Keep, cancellationToken, digest, strategy.Account, strategy.StrategyId, (object?)strategy.Instance ?? DBNull.Value);
            found = await ReadAsync(connection, digest, cancellationToken);
        }

        var seen = found!.Value;
        ThrowIfHeld(strategy, seen);
        if (seen.Owner != 0 && seen.Owner != mark.Id)
        {
            await ExecuteAsync(connection, Disconnect, cancellationToken, Server.NameOf(seen.Owner));
        }

        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await ExecuteAsync(connection, LockTimeout, cancellationToken);
        await using var take = Command(connection, Take, seen.Key, seen.Epoch, mark.Id);
        if (await take.ExecuteScalarAsync(cancellationToken) is not long epoch)
        {
            throw new JournalLeaseException(
                strategy, $"{strategy} was started by another process at the same moment. Stop one of the two, or give it another Instance.");
        }

        await ExecuteAsync(connection, Tell, cancellationToken);

        // From here on it is taken, whether or not the answer comes.
        await transaction.CommitAsync(CancellationToken.None);
        if (seen.Owner != 0 && seen.Owner != mark.Id)
        {
            logger.TakenOver(strategy.ToString(), seen.Process, seen.Machine, seen.HasMark ? "has been silent for too long" : "is gone");
        }

        var lease = new PostgresLease(strategy, seen.Key, epoch);
        mark.Hold(lease);
        return lease;
    }

    private static async Task<Seen?> ReadAsync(NpgsqlConnection connection, byte[] digest, TimeSpan takeOverAfter, CancellationToken cancellationToken)
    {
        await using var look = Command(connection, Look, digest, takeOverAfter);
        await using var reader = await look.ExecuteReaderAsync(cancellationToken);
        return !await reader.ReadAsync(cancellationToken)
            ? null
            : new Seen(
                reader.GetInt64(0), reader.GetInt64(1), reader.GetInt64(2), reader.GetString(3), reader.GetInt32(4),
                reader.GetBoolean(5), reader.GetBoolean(6), reader.GetBoolean(7));
    }

    [SuppressMessage("Security", "CA2100", Justification = "Every text is written in this assembly; what comes from outside is a parameter.")]
    private static NpgsqlCommand Command(NpgsqlConnection connection, string sql, params object[] values)
    {
        var command = new NpgsqlCommand(sql, connection);
        foreach (var value in values)
        {
            command.Parameters.Add(new NpgsqlParameter { Value = value });
        }

        return command;
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken cancellationToken, params object[] values)
    {
        await using var command = Command(connection, sql, values);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private Task<Seen?> ReadAsync(NpgsqlConnection connection, byte[] digest, CancellationToken cancellationToken) =>
        ReadAsync(connection, digest, mark.TakeOverAfter, cancellationToken);

    /// <exception cref="JournalLeaseException">Somebody has it.</exception>
    private void ThrowIfHeld(StrategyIdentity strategy, Seen seen)
    {
        if (seen.Owner == mark.Id && mark.Holds(seen.Key))
        {
            throw new JournalLeaseException(strategy, $"{strategy} runs already in this process; give one of the two another Instance.");
        }

        if (seen.Owner == 0 || seen.Owner == mark.Id || seen.IsSilent)
        {
            return;
        }

        if (seen.HasMark || seen.MayComeBack || !takesOverAtOnce)
        {
            throw new JournalLeaseException(strategy, string.Create(
                CultureInfo.InvariantCulture,
                $"{strategy} runs already, in process {seen.Process} on {seen.Machine}. Stop that one first, or give this one another Instance."));
        }
    }

    /// <param name="Key">The number under which the strategy is kept.</param>
    /// <param name="Epoch">The number of its last lease.</param>
    /// <param name="Owner">Who has it; 0 where nobody does.</param>
    /// <param name="Machine">Where that is.</param>
    /// <param name="Process">Its number there.</param>
    /// <param name="HasMark">Whether its mark stands.</param>
    /// <param name="IsSilent">Whether it has not beaten for so long that it is taken for dead.</param>
    /// <param name="MayComeBack">Whether the server has started since its last beat, and a short while ago.</param>
    private readonly record struct Seen(long Key, long Epoch, long Owner, string Machine, int Process, bool HasMark, bool IsSilent, bool MayComeBack);
}
