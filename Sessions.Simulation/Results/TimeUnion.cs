namespace Sessions.Simulation;

/// <summary>Stretches of time of which none overlaps another, in order.</summary>
internal sealed class TimeUnion
{
    private readonly List<(DateTimeOffset From, DateTimeOffset To)> _stretches = [];

    public TimeSpan Length => _stretches.Aggregate(TimeSpan.Zero, static (sum, stretch) => sum + (stretch.To - stretch.From));

    public static TimeUnion Of(IEnumerable<(DateTimeOffset From, DateTimeOffset To)> stretches)
    {
        var union = new TimeUnion();
        foreach (var (from, to) in stretches.Where(static stretch => stretch.To > stretch.From).OrderBy(static stretch => stretch.From))
        {
            union.Add(from, to);
        }

        return union;
    }

    /// <summary>How long both are.</summary>
    public TimeSpan Within(TimeUnion other)
    {
        var (sum, i, j) = (TimeSpan.Zero, 0, 0);
        while (i < _stretches.Count && j < other._stretches.Count)
        {
            var (one, two) = (_stretches[i], other._stretches[j]);
            var (from, to) = (one.From > two.From ? one.From : two.From, one.To < two.To ? one.To : two.To);
            sum += to > from ? to - from : TimeSpan.Zero;
            if (one.To < two.To)
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        return sum;
    }

    private void Add(DateTimeOffset from, DateTimeOffset to)
    {
        if (_stretches.Count == 0 || from > _stretches[^1].To)
        {
            _stretches.Add((from, to));
        }
        else if (to > _stretches[^1].To)
        {
            _stretches[^1] = (_stretches[^1].From, to);
        }
    }
}
