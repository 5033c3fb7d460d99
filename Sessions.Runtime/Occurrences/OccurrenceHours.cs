namespace Sessions.Occurrences;

/// <summary>
/// What the market's hours say of one occurrence, in ticks relative to its end, which nothing moves: an occurrence of another
/// day that is alike has an equal one, and a start that waited leaves it as it is. Blackouts, of which no table knows, come on top.
/// </summary>
internal sealed class OccurrenceHours : IEquatable<OccurrenceHours>
{
    private readonly long[] _breaks;

    /// <param name="bell">The market's close, at the end or after it; null where none is known.</param>
    /// <param name="breaks">Where the market is shut inside, each its beginning and its end, in order; none is positive.</param>
    public OccurrenceHours(long? bell, long[] breaks) => (Bell, _breaks) = (bell, breaks);

    /// <summary>The market's close, at the occurrence's end or after it; null where none is known.</summary>
    public long? Bell { get; }

    /// <summary>The blackouts, by UTC.</summary>
    public BlackoutPlan Blackouts { get; private init; } = BlackoutPlan.Empty;

    /// <summary>How many breaks there are.</summary>
    public int Count => _breaks.Length / 2;

    /// <summary>A break, half-open.</summary>
    public (long From, long To) this[int index] => (_breaks[2 * index], _breaks[(2 * index) + 1]);

    /// <summary>The break that contains an instant, or that which comes next after it; <see cref="Count"/> where none does.</summary>
    public int At(long instant)
    {
        var index = 0;
        while (index < Count && this[index].To <= instant)
        {
            index++;
        }

        return index;
    }

    /// <summary>The same hours with blackouts; of none, where there are neither hours.</summary>
    public static OccurrenceHours? With(OccurrenceHours? hours, BlackoutPlan blackouts) =>
        blackouts.Count == 0 && hours is null or { Bell: null, Count: 0 }
            ? null
            : new OccurrenceHours(hours?.Bell, hours?._breaks ?? []) { Blackouts = blackouts };

    public bool Equals(OccurrenceHours? other) => other is not null && Bell == other.Bell && Blackouts == other.Blackouts && _breaks.AsSpan().SequenceEqual(other._breaks);

    public override bool Equals(object? obj) => Equals(obj as OccurrenceHours);

    public override int GetHashCode() => HashCode.Combine(Bell, _breaks.Length, _breaks.Length > 0 ? _breaks[0] : 0);
}
