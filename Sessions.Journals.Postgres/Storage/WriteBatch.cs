using Npgsql;
using NpgsqlTypes;

namespace Sessions.Journals.Storage;

/// <summary>
/// What several callers want written, as one transaction in one round trip, with what would have come of it one after the other:
/// a removal forgets what was removed before it, and not what comes after.
/// </summary>
internal sealed class WriteBatch
{
    // docs/decisions.md 235: the fence. Who takes a lease over waits for those who have locked its row, or comes before them.
    private const string Fence = """
        SELECT s.id FROM sessions.strategy s JOIN unnest($1::bigint[], $2::bigint[]) AS l(id, epoch) ON s.id = l.id AND s.epoch = l.epoch
        WHERE s.owner = $3 FOR SHARE OF s
        """;

    private const string Forget = """
        DELETE FROM sessions.entry e USING sessions.strategy s, unnest($1::bigint[], $2::bigint[]) AS l(id, epoch)
        WHERE s.id = l.id AND s.epoch = l.epoch AND s.owner = $3 AND e.strategy = s.id AND e.value IS NULL AND NOT (e.key >= 'command/' AND e.key < 'command0')
        """;

    private const string Set = """
        INSERT INTO sessions.entry AS e (strategy, digest, key, sequence, value)
        SELECT w.strategy, w.digest, w.key, w.sequence, w.value
        FROM unnest($1::bigint[], $2::bigint[], $3::bytea[], $4::text[], $5::bigint[], $6::bytea[]) AS w(strategy, epoch, digest, key, sequence, value)
        JOIN sessions.strategy s ON s.id = w.strategy AND s.epoch = w.epoch AND s.owner = $7
        ON CONFLICT (strategy, digest) DO UPDATE SET sequence = excluded.sequence, value = excluded.value WHERE excluded.sequence > e.sequence
        """;

    private readonly List<Part> _parts = [new()];
    private readonly Dictionary<long, long> _leases = [];

    public WriteBatch(IReadOnlyList<WriteWork> works)
    {
        foreach (var work in works)
        {
            Add(work);
        }
    }

    /// <summary>Writes it; gives the strategies that are held, of which all was written.</summary>
    public async Task<HashSet<(long Key, long Epoch)>> ExecuteAsync(NpgsqlConnection connection, long owner, CancellationToken cancellationToken)
    {
        await using var batch = new NpgsqlBatch(connection);
        batch.BatchCommands.Add(Command(Fence, owner, _leases.Keys));
        foreach (var part in _parts)
        {
            if (part.Forgets.Count > 0)
            {
                batch.BatchCommands.Add(Command(Forget, owner, part.Forgets));
            }

            if (part.Sets.Count > 0)
            {
                batch.BatchCommands.Add(Command(part.Sets, owner));
            }
        }

        var held = new HashSet<(long, long)>();
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            var key = reader.GetInt64(0);
            held.Add((key, _leases[key]));
        }

        // What fails later is thrown by the answer that it is in.
        while (await reader.NextResultAsync(cancellationToken))
        {
        }

        return held;
    }

    private static NpgsqlParameter Array(NpgsqlDbType type, object values) => new() { NpgsqlDbType = NpgsqlDbType.Array | type, Value = values };

    private static NpgsqlBatchCommand Command(string sql, long owner, params NpgsqlParameter[] values)
    {
        var command = new NpgsqlBatchCommand(sql);
        foreach (var value in values)
        {
            command.Parameters.Add(value);
        }

        command.Parameters.Add(new NpgsqlParameter<long> { TypedValue = owner });
        return command;
    }

    /// <summary>Strategies with the numbers of their leases.</summary>
    private NpgsqlBatchCommand Command(string sql, long owner, IEnumerable<long> strategies)
    {
        long[] keys = [.. strategies];
        return Command(sql, owner, Array(NpgsqlDbType.Bigint, keys), Array(NpgsqlDbType.Bigint, System.Array.ConvertAll(keys, key => _leases[key])));
    }

    private NpgsqlBatchCommand Command(Dictionary<(long Strategy, string Key), JournalEntry> sets, long owner)
    {
        var keys = sets.Keys.ToArray();
        var entries = sets.Values.ToArray();
        return Command(
            Set,
            owner,
            Array(NpgsqlDbType.Bigint, System.Array.ConvertAll(keys, static key => key.Strategy)),
            Array(NpgsqlDbType.Bigint, System.Array.ConvertAll(keys, key => _leases[key.Strategy])),
            Array(NpgsqlDbType.Bytea, System.Array.ConvertAll(keys, static key => Digests.Of(key.Key))),
            Array(NpgsqlDbType.Text, System.Array.ConvertAll(keys, static key => key.Key)),
            Array(NpgsqlDbType.Bigint, System.Array.ConvertAll(entries, static entry => entry.Sequence)),
            Array(NpgsqlDbType.Bytea, System.Array.ConvertAll(entries, static entry => entry.Value?.ToArray())));
    }

    private void Add(WriteWork work)
    {
        // Of two leases of one strategy only the later one can be held.
        var (key, epoch) = (work.Lease.Key, work.Lease.Epoch);
        if (_leases.TryGetValue(key, out var other) && other > epoch)
        {
            return;
        }

        if (other < epoch)
        {
            _leases[key] = epoch;
            _parts.ForEach(part => part.Drop(key));
        }

        var last = _parts[^1];
        if (work.HasRemoval)
        {
            if (last.Strategies.Contains(key))
            {
                _parts.Add(last = new Part());
            }

            last.Forgets.Add(key);
        }

        last.Strategies.Add(key);
        foreach (var entry in work.Entries)
        {
            if (!last.Sets.TryGetValue((key, entry.Key), out var known) || entry.Sequence > known.Sequence)
            {
                last.Sets[(key, entry.Key)] = entry;
            }
        }
    }

    /// <summary>What may be written at once: the removed keys of some strategies are forgotten, and then entries are set.</summary>
    private sealed class Part
    {
        public HashSet<long> Forgets { get; } = [];

        public Dictionary<(long Strategy, string Key), JournalEntry> Sets { get; } = [];

        public HashSet<long> Strategies { get; } = [];

        public void Drop(long strategy)
        {
            Forgets.Remove(strategy);
            Strategies.Remove(strategy);
            foreach (var key in Sets.Keys.Where(key => key.Strategy == strategy).ToList())
            {
                Sets.Remove(key);
            }
        }
    }
}
