using Sessions.Simulation;

namespace Sessions.Reports;

/// <summary>Fewer points of equity that look the same: of each stretch the highest, the lowest and the last.</summary>
internal static class EquityThinning
{
    /// <summary>At most three points a stretch, and the first; all where they are fewer.</summary>
    public static IReadOnlyList<EquityPoint> Of(IReadOnlyList<EquityPoint> points, int stretches)
    {
        if (points.Count <= stretches * 3)
        {
            return points;
        }

        var kept = new List<EquityPoint> { points[0] };
        var length = (points[^1].Instant - points[0].Instant).Ticks / stretches;
        var begin = 1;
        for (var i = 1; i <= points.Count; i++)
        {
            if (i == points.Count || StretchOf(points[i]) != StretchOf(points[begin]))
            {
                Keep(points, begin, i, kept);
                begin = i;
            }
        }

        return kept;

        long StretchOf(EquityPoint point) => (point.Instant - points[0].Instant).Ticks / Math.Max(1, length);
    }

    private static void Keep(IReadOnlyList<EquityPoint> points, int begin, int end, List<EquityPoint> kept)
    {
        var (low, high) = (begin, begin);
        for (var i = begin; i < end; i++)
        {
            low = points[i].Equity < points[low].Equity ? i : low;
            high = points[i].Equity > points[high].Equity ? i : high;
        }

        kept.AddRange(new SortedSet<int> { low, high, end - 1 }.Select(i => points[i]));
    }
}
