using System.Collections.Immutable;

namespace Sessions.Orders;

/// <summary>What is found under one key, by id.</summary>
internal readonly struct Matches<T>(KeyRange range, ImmutableSortedDictionary<string, T> all)
    where T : class
{
    public Enumerator GetEnumerator() => new(range.GetEnumerator(), all);

    /// <summary>The first, by id, for which something holds; or null.</summary>
    public T? First(Func<T, bool> holds)
    {
        foreach (var one in this)
        {
            if (holds(one))
            {
                return one;
            }
        }

        return null;
    }

    public List<T> ToList()
    {
        List<T> list = [];
        foreach (var one in this)
        {
            list.Add(one);
        }

        return list;
    }

    internal struct Enumerator(KeyRange.Enumerator range, ImmutableSortedDictionary<string, T> all)
    {
        private KeyRange.Enumerator _range = range;

        public readonly T Current => all[_range.Current.Id];

        public bool MoveNext() => _range.MoveNext();
    }
}
