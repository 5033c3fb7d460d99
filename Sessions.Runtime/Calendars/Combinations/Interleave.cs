namespace Sessions.Calendars;

/// <summary>Reads two sequences of intervals side by side.</summary>
internal static class Interleave
{
    /// <summary>All intervals of two ordered sequences, in the order in which they open.</summary>
    public static IEnumerable<OpenInterval> ByOpen(IEnumerable<OpenInterval> first, IEnumerable<OpenInterval> second)
    {
        using var a = first.GetEnumerator();
        using var b = second.GetEnumerator();
        var (hasA, hasB) = (a.MoveNext(), b.MoveNext());
        while (hasA || hasB)
        {
            if (hasA && (!hasB || a.Current.Open <= b.Current.Open))
            {
                yield return a.Current;
                hasA = a.MoveNext();
            }
            else
            {
                yield return b.Current;
                hasB = b.MoveNext();
            }
        }
    }
}
