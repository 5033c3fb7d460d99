namespace Sessions.Occurrences;

/// <summary>
/// The occurrences that start in one week of UTC, relative to the week's start and sorted. Most weeks of a year are the
/// same, so equal blocks are kept once.
/// </summary>
internal sealed class WeekBlock : IEquatable<WeekBlock>
{
    private readonly uint[] _starts;
    private readonly uint[] _ends;
    private readonly ushort[] _sessions;
    private readonly sbyte[] _days;
    private readonly int _hash;

    public WeekBlock(IReadOnlyList<Entry> entries)
    {
        _starts = [.. entries.Select(static entry => entry.Start)];
        _ends = [.. entries.Select(static entry => entry.End)];
        _sessions = [.. entries.Select(static entry => entry.Session)];
        _days = [.. entries.Select(static entry => entry.Day)];

        var hash = default(HashCode);
        foreach (var entry in entries)
        {
            hash.Add(entry);
        }

        _hash = hash.ToHashCode();
    }

    public int Count => _starts.Length;

    public Entry this[int index] => new(_starts[index], _ends[index], _sessions[index], _days[index]);

    /// <summary>The last entry that starts at or before a millisecond of the week, or -1.</summary>
    public int LastAtOrBefore(uint millisecond)
    {
        var low = 0;
        var high = _starts.Length;
        while (low < high)
        {
            var middle = (int)((uint)(low + high) >> 1);
            if (_starts[middle] <= millisecond)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low - 1;
    }

    public uint EndOf(int index) => _ends[index];

    public int SessionOf(int index) => _sessions[index];

    public bool Equals(WeekBlock? other) => other is not null
        && _starts.AsSpan().SequenceEqual(other._starts)
        && _ends.AsSpan().SequenceEqual(other._ends)
        && _sessions.AsSpan().SequenceEqual(other._sessions)
        && _days.AsSpan().SequenceEqual(other._days);

    public override bool Equals(object? obj) => Equals(obj as WeekBlock);

    public override int GetHashCode() => _hash;

    /// <summary>One occurrence: half-open milliseconds since the week's start, its session, and its day counted from the week's first.</summary>
    internal readonly record struct Entry(uint Start, uint End, ushort Session, sbyte Day);
}
