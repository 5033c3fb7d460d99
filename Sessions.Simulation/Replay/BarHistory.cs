using Sessions.Brokers;

namespace Sessions.Simulation;

/// <summary>The last closed bars of one symbol, in a ring.</summary>
internal sealed class BarHistory(int capacity)
{
    private readonly Bar[] _ring = new Bar[capacity];
    private long _added;

    /// <summary>The close instant of the newest bar that is no longer held; bars up to here cannot be given.</summary>
    public DateTimeOffset DroppedUntil { get; private set; } = DateTimeOffset.MinValue;

    public Bar? Last => _added == 0 ? null : At(_added - 1);

    public void Add(Bar bar)
    {
        ref var place = ref _ring[_added++ % capacity];
        if (place is { } dropped)
        {
            DroppedUntil = dropped.CloseInstant;
        }

        place = bar;
    }

    /// <summary>The bars that close in (from, to], oldest first.</summary>
    public List<Bar> Between(DateTimeOffset from, DateTimeOffset to)
    {
        var first = _added;
        while (first > 0 && first > _added - capacity && At(first - 1).CloseInstant > from)
        {
            first--;
        }

        var bars = new List<Bar>();
        for (var i = first; i < _added && At(i).CloseInstant <= to; i++)
        {
            bars.Add(At(i));
        }

        return bars;
    }

    private Bar At(long index) => _ring[index % capacity];
}
