using System.Collections.Immutable;

namespace Sessions.Orders;

/// <summary>Where something is found: under a key, by an instant, by whose it is, by its id.</summary>
internal readonly record struct KeyEntry(string Key, long At, string Tag, string Id);

/// <summary>A sorted set of what is found under which key. A change gives another one that shares all but a path with it.</summary>
internal sealed class KeyIndex(ImmutableSortedSet<KeyEntry> entries)
{
    private static readonly ImmutableSortedSet<KeyEntry> _none = ImmutableSortedSet.Create<KeyEntry>(Comparer<KeyEntry>.Create(Compare));

    public int Count => entries.Count;

    /// <summary>All that is found under a key: by instant, then whose, then id.</summary>
    public KeyRange this[string key] => new(entries, key);

    public static KeyIndex Of(IEnumerable<KeyEntry> entries) => new(_none.Union(entries));

    public KeyIndex After(KeyEntry? before, KeyEntry? after)
    {
        if (before == after)
        {
            return this;
        }

        var left = before is { } old ? entries.Remove(old) : entries;
        return new(after is { } added ? left.Add(added) : left);
    }

    /// <summary>The latest instant under a key, or what is given where there is none.</summary>
    public long Latest(string key, long otherwise)
    {
        var next = entries.IndexOf(new(key, long.MaxValue, string.Empty, string.Empty));
        var last = (next < 0 ? ~next : next) - 1;
        return last >= 0 && entries[last] is var entry && entry.Key == key ? entry.At : otherwise;
    }

    private static int Compare(KeyEntry one, KeyEntry other)
    {
        var order = string.CompareOrdinal(one.Key, other.Key);
        order = order != 0 ? order : one.At.CompareTo(other.At);
        order = order != 0 ? order : string.CompareOrdinal(one.Tag, other.Tag);
        return order != 0 ? order : string.CompareOrdinal(one.Id, other.Id);
    }
}

/// <summary>What an index has under one key.</summary>
internal readonly struct KeyRange(ImmutableSortedSet<KeyEntry> entries, string key)
{
    public Enumerator GetEnumerator() => new(entries, key);

    internal struct Enumerator
    {
        private readonly ImmutableSortedSet<KeyEntry>? _entries;
        private readonly string _key;
        private int _at;

        public Enumerator(ImmutableSortedSet<KeyEntry>? entries, string key)
        {
            (_entries, _key) = (entries, key);
            var first = entries is null or { IsEmpty: true } ? 0 : entries.IndexOf(new(key, long.MinValue, string.Empty, string.Empty));
            _at = (first < 0 ? ~first : first) - 1;
        }

        public KeyEntry Current { get; private set; }

        public bool MoveNext()
        {
            if (_entries is null || ++_at >= _entries.Count)
            {
                return false;
            }

            Current = _entries[_at];
            return Current.Key == _key;
        }
    }
}
