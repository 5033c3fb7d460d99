namespace Sessions.Orders;

/// <summary>Under which key something is found; null where it is not.</summary>
internal delegate (string Key, long At)? KeyOf<in T>(T value);

/// <summary>
/// Indexes of the same things, each of which is made when it is first asked for, and kept up from there on: a hedging account
/// never pays for what only a netting one asks. They belong to one state of those things, and to no other.
/// </summary>
internal sealed class KeyIndexes<T>
    where T : class
{
    private readonly KeyOf<T>[] _keys;
    private readonly KeyIndex?[] _made;

    public KeyIndexes(KeyOf<T>[] keys)
        : this(keys, new KeyIndex?[keys.Length])
    {
    }

    private KeyIndexes(KeyOf<T>[] keys, KeyIndex?[] made) => (_keys, _made) = (keys, made);

    /// <summary>One of them, or null where it was never asked for.</summary>
    public KeyIndex? this[int which] => Volatile.Read(ref _made[which]);

    /// <summary>The same, for another state of which nothing has changed so far.</summary>
    public KeyIndexes<T> Copy => new(_keys, [.. _made]);

    /// <summary>Makes one of them of all that there is. Two threads that do at once make the same.</summary>
    public KeyIndex Make(int which, IEnumerable<(string Tag, string Id, T Value)> all)
    {
        var made = KeyIndex.Of(all.Select(one => EntryOf(_keys[which], one.Tag, one.Id, one.Value)).OfType<KeyEntry>());
        Volatile.Write(ref _made[which], made);
        return made;
    }

    /// <summary>The indexes of the state after one thing has changed.</summary>
    public KeyIndexes<T> After(string tag, string id, T? before, T? after)
    {
        var made = new KeyIndex?[_made.Length];
        for (var i = 0; i < made.Length; i++)
        {
            made[i] = this[i]?.After(EntryOf(_keys[i], tag, id, before), EntryOf(_keys[i], tag, id, after));
        }

        return new(_keys, made);
    }

    private static KeyEntry? EntryOf(KeyOf<T> keyOf, string tag, string id, T? value) =>
        value is not null && keyOf(value) is var (key, at) ? new(key, at, tag, id) : null;
}
