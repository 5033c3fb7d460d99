namespace Sessions.Schedule;

/// <summary>
/// How far apart the clocks of two zones are in the judged years, by the few distances that they ever have: enough to tell of
/// nearly every pair of windows that it is no overlap, or one on some dates only, without looking at each stretch of dates.
/// </summary>
internal sealed class ZonePair
{
    private readonly (int Shift, OffsetStretch[] Stretches)[] _distances;

    public ZonePair(IReadOnlyList<OffsetSpan> first, IReadOnlyList<OffsetSpan> second) => _distances =
        [.. OffsetStretch.Of(first, second).GroupBy(static stretch => stretch.First - stretch.Second).Select(static same => (same.Key, same.ToArray()))];

    /// <summary>Whether they meet under some distance.</summary>
    public bool MayOverlap(ScheduleWindow first, ScheduleWindow second)
    {
        foreach (var (shift, _) in _distances)
        {
            if (WeekOverlap.Find(first, second, shift) is not null)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether under some distance they do not meet, and both start while it holds.</summary>
    public bool IsApartOnSomeDates(ScheduleWindow first, ScheduleWindow second)
    {
        foreach (var (shift, stretches) in _distances)
        {
            if (WeekOverlap.Find(first, second, shift) is null
                && Array.Exists(stretches, stretch => stretch.HasStartOf(first, stretch.First) && stretch.HasStartOf(second, stretch.Second)))
            {
                return true;
            }
        }

        return false;
    }
}
