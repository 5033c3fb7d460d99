namespace Sessions.Schedule;

/// <summary>A stretch of the judged years in which neither of two zones changes its offset.</summary>
/// <param name="FromUtc">Where it begins, in UTC ticks.</param>
/// <param name="ToUtc">Where it ends, exclusive, in UTC ticks.</param>
/// <param name="First">The first zone's offset, in milliseconds.</param>
/// <param name="Second">The second zone's offset, in milliseconds.</param>
internal readonly record struct OffsetStretch(long FromUtc, long ToUtc, int First, int Second)
{
    private static readonly long _begin = new DateTime(JudgedYears.First, 1, 1).Ticks;
    private static readonly long _end = new DateTime(JudgedYears.End, 1, 1).Ticks;

    /// <summary>The stretches of two zones, in order.</summary>
    public static IEnumerable<OffsetStretch> Of(IReadOnlyList<OffsetSpan> first, IReadOnlyList<OffsetSpan> second)
    {
        int i = 0, j = 0;
        for (var from = _begin; from < _end;)
        {
            var firstNext = i + 1 < first.Count ? first[i + 1].FromUtc : _end;
            var secondNext = j + 1 < second.Count ? second[j + 1].FromUtc : _end;
            var to = Math.Min(_end, Math.Min(firstNext, secondNext));
            if (to > from)
            {
                yield return new OffsetStretch(from, to, first[i].Offset, second[j].Offset);
                from = to;
            }

            i += i + 1 < first.Count && firstNext <= to ? 1 : 0;
            j += j + 1 < second.Count && secondNext <= to ? 1 : 0;
        }
    }

    /// <summary>Whether a window starts in the stretch, where its zone has this offset.</summary>
    public bool HasStartOf(ScheduleWindow window, int offset)
    {
        var day = DayOf(offset);
        for (var candidate = day; candidate <= day + 7; candidate++)
        {
            if (DayBits.Contains(window.Days, (int)(candidate % 7)) && Contains(UtcOf(candidate, window.Start, offset)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The first overlap that begins in the stretch, and where it begins in UTC ticks; null where there is none.</summary>
    public (WeekOverlap Overlap, long FromUtc)? FirstOverlap(ScheduleWindow first, ScheduleWindow second)
    {
        // A window that started before the stretch may meet the other one only in it.
        var day = DayOf(First);
        for (var candidate = day - ((first.Length + WallTime.Day - 1) / WallTime.Day); candidate <= day + 8; candidate++)
        {
            var weekday = (int)(candidate % 7);
            if (WeekOverlap.On(weekday, first, second, First - Second) is { } overlap)
            {
                var from = UtcOf(candidate - weekday, overlap.FromMonday, First);
                if (Contains(from))
                {
                    return (overlap, from);
                }

                if (first.Length > WallTime.Day && LaterOverlap(candidate, first, second) is { } later)
                {
                    return later;
                }
            }
        }

        return null;
    }

    /// <summary>The first overlap in the stretch of a window of days, of which an earlier one is not in it.</summary>
    private (WeekOverlap Overlap, long FromUtc)? LaterOverlap(long day, ScheduleWindow first, ScheduleWindow second)
    {
        var weekday = (int)(day % 7);
        foreach (var overlap in WeekOverlap.AllOn(weekday, first, second, First - Second))
        {
            var from = UtcOf(day - weekday, overlap.FromMonday, First);
            if (Contains(from))
            {
                return (overlap, from);
            }
        }

        return null;
    }

    private static long UtcOf(long day, int time, int offset) => ((day * WallTime.Day) + time - offset) * TimeSpan.TicksPerMillisecond;

    /// <summary>The local day on which the stretch begins, counted from a Monday, 1 January of the year 1.</summary>
    private long DayOf(int offset) => ((FromUtc / TimeSpan.TicksPerMillisecond) + offset) / WallTime.Day;

    private bool Contains(long utc) => utc >= FromUtc && utc < ToUtc;
}
