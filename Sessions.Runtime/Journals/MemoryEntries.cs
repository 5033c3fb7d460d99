namespace Sessions.Journals;

/// <summary>The entries of one strategy, or of what concerns all, in memory. Its journal's lock is held by whoever calls.</summary>
internal sealed class MemoryEntries
{
    /// <summary>A few, and written most: a text for the key of each would be a good part of all that a boundary allocates.</summary>
    private readonly List<JournalEntry> _occurrences = [];

    private Dictionary<string, JournalEntry>? _others;

    public IReadOnlyList<JournalEntry> Read() =>
        _others is null or { Count: 0 } ? _occurrences.Count == 0 ? [] : [.. _occurrences] : [.. _occurrences, .. _others.Values];

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
            TrySet(entries[i]);
        }
    }

    public bool TryWrite(IReadOnlyList<JournalEntry> commands)
    {
        if (_others is { } others && commands.Any(command => others.TryGetValue(command.Key, out var known) && known.Sequence >= command.Sequence))
        {
            return false;
        }

        // A removed command keeps its sequence: the next one is numbered by it.
        foreach (var command in commands)
        {
            TrySet(command);
        }

        return true;
    }

    private void TrySet(JournalEntry entry)
    {
        if (!entry.IsOccurrence)
        {
            _others ??= new(StringComparer.Ordinal);
            if (!_others.TryGetValue(entry.Key, out var known) || entry.Sequence > known.Sequence)
            {
                _others[entry.Key] = entry;
            }

            return;
        }

        for (var i = 0; i < _occurrences.Count; i++)
        {
            if (_occurrences[i].HasKeyOf(entry))
            {
                _occurrences[i] = entry.Sequence > _occurrences[i].Sequence ? entry : _occurrences[i];
                return;
            }
        }

        _occurrences.Add(entry);
    }

    private void ForgetRemoved()
    {
        _occurrences.RemoveAll(static entry => entry.IsRemoved);
        if (_others is { } others)
        {
            foreach (var (key, entry) in others)
            {
                if (entry is { IsRemoved: true, IsCommand: false })
                {
                    others.Remove(key);
                }
            }
        }
    }
}
