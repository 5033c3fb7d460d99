using System.Collections.Concurrent;

namespace Sessions.Analyzers.Zones;

/// <summary>
/// Remembers what a value gave. Any number of threads may ask at once; two that ask for the same may both work it out.
/// It is emptied when it is full: what is asked for again is worked out again, so a compiler that runs for weeks holds no more.
/// </summary>
internal sealed class BoundedCache<TKey, TValue>(int capacity, Func<TKey, TValue> make)
    where TKey : notnull
{
    private readonly ConcurrentDictionary<TKey, TValue> _values = new();
    private int _added;

    public TValue Get(TKey key)
    {
        if (_values.TryGetValue(key, out var known))
        {
            return known;
        }

        var value = make(key);
        if (Interlocked.Increment(ref _added) > capacity)
        {
            _values.Clear();
            Interlocked.Exchange(ref _added, 1);
        }

        _values.TryAdd(key, value);
        return value;
    }
}
