namespace Sessions.Journals;

/// <summary>The keys of one strategy, or of what concerns all, in memory. Its journal's lock is held by whoever calls.</summary>
internal sealed class MemoryEntries
{
    private readonly Dictionary<string, JournalEntry> _entries = new(StringComparer.Ordinal);

    public IReadOnlyList<JournalEntry> Read() => _entries.Count == 0 ? [] : [.. _entries.Values];

    public void Write(IReadOnlyList<JournalEntry> entries)
    {
        for (var i = 0; i < entries.Count; i++)
        {
            if (entries[i].IsRemoved)
            {
                ForgetRemoved();
                break;
            }
        }

        for (var i = 0; i < entries.Count; i++)
        {
            if (IsLater(entries[i]))
            {
                _entries[entries[i].Key] = entries[i];
            }
        }
    }

    public bool TryWrite(IReadOnlyList<JournalEntry> entries)
    {
        if (!entries.All(IsLater))
        {
            return false;
        }

        // A removed command keeps its sequence: the next one is numbered by it.
        foreach (var entry in entries)
        {
            _entries[entry.Key] = entry;
        }

        return true;
    }

    private bool IsLater(JournalEntry entry) => !_entries.TryGetValue(entry.Key, out var known) || entry.Sequence > known.Sequence;

    private void ForgetRemoved()
    {
        foreach (var (key, entry) in _entries)
        {
            if (entry is { IsRemoved: true, IsCommand: false })
            {
                _entries.Remove(key);
            }
        }
    }
}
