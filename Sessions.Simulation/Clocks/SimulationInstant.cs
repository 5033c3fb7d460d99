using Sessions.Clocks;

namespace Sessions.Simulation;

/// <summary>What is due at the present instant, by rank and then in the order in which it was asked for.</summary>
internal sealed class SimulationInstant
{
    private readonly PriorityQueue<SimulationEntry, (int Rank, long Sequence)> _late = new();
    private readonly SimulationLookAhead _ahead = new();
    private SimulationEntry[] _entries = new SimulationEntry[16];
    private int _count;
    private int _next;
    private bool _isSorted = true;
    private long _sequence;

    /// <summary>Adds what was asked for before the instant came, in that order; only while nothing of the instant has been taken.</summary>
    public void Append(SimulationEntry entry)
    {
        if (_count == _entries.Length)
        {
            Array.Resize(ref _entries, 2 * _count);
        }

        // Participants mostly wait in their order.
        _isSorted &= _count == 0 || _entries[_count - 1].Rank <= entry.Rank;
        _entries[_count++] = entry;
    }

    /// <summary>Adds what is asked for at the instant itself.</summary>
    public void Add(SimulationEntry entry) => _late.Enqueue(entry, (entry.Rank, _sequence++));

    public bool TryTake(out SimulationEntry entry)
    {
        if (!_isSorted)
        {
            Sort();
        }

        if (_next == _count)
        {
            (_next, _count) = (0, 0);
            return _late.TryDequeue(out entry, out _);
        }

        if (_late.TryPeek(out entry, out var late) && late.Rank < _entries[_next].Rank)
        {
            _late.Dequeue();
            return true;
        }

        if (_next % SimulationLookAhead.Width == 0)
        {
            _ahead.Read(_entries.AsSpan(_next, Math.Min(SimulationLookAhead.Width, _count - _next)));
        }

        entry = _entries[_next];
        _entries[_next++] = default;
        return true;
    }

    private void Sort()
    {
        // The system's sort is not stable; the place that each has goes into its key.
        var keys = new long[_count];
        for (var i = 0; i < _count; i++)
        {
            keys[i] = ((long)_entries[i].Rank << 32) | (uint)i;
        }

        Array.Sort(keys, _entries, 0, _count);
        _isSorted = true;
    }
}
