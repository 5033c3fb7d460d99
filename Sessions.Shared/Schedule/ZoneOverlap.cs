using System.Globalization;

namespace Sessions.Schedule;

// docs/decisions.md 4
/// <summary>
/// Overlap of two windows in different zones. While neither offset moves, the pair is two weekly patterns a fixed
/// distance apart, so it is judged once for each stretch of constant offsets, not day by day.
/// </summary>
/// <param name="Always">Whether they overlap in every stretch in which both start.</param>
/// <param name="Overlap">The first overlap, as a part of its week.</param>
/// <param name="FromUtc">When it begins, in UTC ticks.</param>
/// <param name="FirstOffset">The first window's offset there, in milliseconds.</param>
/// <param name="SecondOffset">The second window's offset there, in milliseconds.</param>
internal sealed record ZoneOverlap(bool Always, WeekOverlap Overlap, long FromUtc, int FirstOffset, int SecondOffset)
{
    public static ZoneOverlap? Find(
        ScheduleWindow first, IReadOnlyList<OffsetSpan> firstOffsets, ScheduleWindow second, IReadOnlyList<OffsetSpan> secondOffsets)
    {
        ZoneOverlap? found = null;
        var isFree = false;
        foreach (var stretch in OffsetStretch.Of(firstOffsets, secondOffsets))
        {
            if (stretch.FirstOverlap(first, second) is { } overlap)
            {
                found ??= new ZoneOverlap(true, overlap.Overlap, overlap.FromUtc, stretch.First, stretch.Second);
            }
            else
            {
                // Between two changes of clocks a few days apart there may be no session that could overlap.
                isFree |= stretch.HasStartOf(first, stretch.First) && stretch.HasStartOf(second, stretch.Second);
            }
        }

        return found is null ? null : found with { Always = !isFree };
    }

    /// <summary>Where they overlap on every date: the first time in a week, from Monday.</summary>
    public WeekOverlap FirstOfWeek(ScheduleWindow first, ScheduleWindow second) =>
        WeekOverlap.Find(first, second, FirstOffset - SecondOffset) ?? Overlap;

    /// <summary>The first overlap on the wall clock of the first window's zone: <c>2027-03-15 12:00 to 13:00 (Europe/London)</c>.</summary>
    public string DescribeFirst(string zone) => Describe(FirstOffset, zone);

    /// <summary>The same on the second one's.</summary>
    public string DescribeSecond(string zone) => Describe(SecondOffset, zone);

    private string Describe(int offset, string zone)
    {
        var from = new DateTime(FromUtc).AddMilliseconds(offset);
        var time = (int)(from.TimeOfDay.Ticks / TimeSpan.TicksPerMillisecond);
        return from.ToString("yyyy-MM-dd ", CultureInfo.InvariantCulture)
            + WallTime.FormatWithinDay(time) + " to " + WallTime.FormatWithinDay(time + Overlap.Length) + " (" + zone + ")";
    }
}
