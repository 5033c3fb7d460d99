namespace Sessions.Occurrences;

/// <summary>
/// The occurrences that start in one week of UTC, relative to the week's start and sorted. Most weeks of a year are the
/// same, so equal blocks are kept once.
/// </summary>
internal sealed class WeekBlock : IEquatable<WeekBlock>
{
    /// <summary>The entry of the occurrence that started in an earlier week and may last into this one; what starts here comes after it.</summary>
    public const int Carried = 0;

    /// <summary>A slot is 2^22 milliseconds, some 70 minutes: few slots have two starts, and none needs a division to be found.</summary>
    private const int SlotBits = 22;
    private const int Slots = (int)((7 * TimeSpan.MillisecondsPerDay) >> SlotBits) + 1;

    /// <summary>Carried, then in order what starts in the week, then one that never does, so that each has a next one.</summary>
    private readonly WeekEntry[] _entries;

    /// <summary>Of each slot the last entry that starts before it or at its beginning.</summary>
    private readonly ushort[] _slots = new ushort[Slots];
    private readonly int _hash;

    public WeekBlock(WeekEntry carried, List<WeekEntry> starting)
    {
        _entries = [carried, .. starting, WeekEntry.Never];

        var hash = default(HashCode);
        foreach (var entry in _entries)
        {
            hash.Add(entry);
        }

        _hash = hash.ToHashCode();

        var last = Carried;
        for (var slot = 0; slot < Slots; slot++)
        {
            while (_entries[last + 1].Start <= slot << SlotBits)
            {
                last++;
            }

            _slots[slot] = (ushort)last;
        }
    }

    /// <summary>The number of the last entry.</summary>
    public int Last => _entries.Length - 2;

    public ref readonly WeekEntry this[int index] => ref _entries[index];

    /// <summary>The last entry that starts at or before a millisecond of the week: <see cref="Carried"/> where none does.</summary>
    public int LastAtOrBefore(int millisecond)
    {
        var entries = _entries;
        int entry = _slots[millisecond >> SlotBits];

        // Most slots have one start at most. Whether it has passed is as good as random, so it is counted, not branched on.
        entry += entries[entry + 1].Start <= millisecond ? 1 : 0;
        while (entries[entry + 1].Start <= millisecond)
        {
            entry++;
        }

        return entry;
    }

    public bool Equals(WeekBlock? other) => other is not null && _entries.AsSpan().SequenceEqual(other._entries);

    public override bool Equals(object? obj) => Equals(obj as WeekBlock);

    public override int GetHashCode() => _hash;
}
