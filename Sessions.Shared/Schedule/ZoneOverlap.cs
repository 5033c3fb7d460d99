namespace Sessions.Schedule;

/// <summary>
/// Overlap of two windows in different zones. While neither offset moves, the pair is two weekly patterns a fixed
/// distance apart, so it is judged once for each stretch of constant offsets, not day by day.
/// </summary>
/// <param name="Always">Whether they overlap under every pair of offsets that occurs.</param>
/// <param name="SinceUtc">The beginning of the first stretch in which they overlap, in UTC ticks.</param>
/// <param name="First">The overlap in that stretch.</param>
internal readonly record struct ZoneOverlap(bool Always, long SinceUtc, WeekOverlap First)
{
    /// <summary>The first year judged. Fixed, so that the same code gives the same answer on every machine and day.</summary>
    public const int FirstYear = 2025;

    /// <summary>The first year no longer judged.</summary>
    public const int EndYear = 2035;

    public static ZoneOverlap? Find(
        ScheduleWindow first, IReadOnlyList<OffsetSpan> firstOffsets, ScheduleWindow second, IReadOnlyList<OffsetSpan> secondOffsets)
    {
        var always = true;
        long since = 0;
        WeekOverlap? found = null;
        for (int i = 0, j = 0; i < firstOffsets.Count && j < secondOffsets.Count;)
        {
            var overlap = WeekOverlap.Find(first, second, firstOffsets[i].Offset - secondOffsets[j].Offset);
            always &= overlap is not null;
            if (found is null && overlap is not null)
            {
                found = overlap;
                since = Math.Max(firstOffsets[i].FromUtc, secondOffsets[j].FromUtc);
            }

            Step(firstOffsets, ref i, secondOffsets, ref j);
        }

        return found is { } it ? new ZoneOverlap(always, since, it) : null;
    }

    /// <summary>Moves whichever zone changes its offset next.</summary>
    private static void Step(IReadOnlyList<OffsetSpan> first, ref int i, IReadOnlyList<OffsetSpan> second, ref int j)
    {
        var firstNext = i + 1 < first.Count ? first[i + 1].FromUtc : long.MaxValue;
        var secondNext = j + 1 < second.Count ? second[j + 1].FromUtc : long.MaxValue;
        if (firstNext == long.MaxValue && secondNext == long.MaxValue)
        {
            i = first.Count;
            return;
        }

        i += firstNext <= secondNext ? 1 : 0;
        j += secondNext <= firstNext ? 1 : 0;
    }
}
