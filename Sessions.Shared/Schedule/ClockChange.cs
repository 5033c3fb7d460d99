using System.Globalization;

namespace Sessions.Schedule;

/// <summary>The dates on which a boundary falls where clocks change: in the gap where they go forward, or in the hour that comes twice where they go back.</summary>
/// <param name="Dates">The dates of the boundary, in order.</param>
internal sealed record ClockChange(IReadOnlyList<DateTime> Dates)
{
    private const int MostDates = 3;

    /// <summary>
    /// The dates of the judged years on which a time of a window is in a gap, and those on which it is in an overlap; null
    /// where there are none. The time counts from the midnight on which the window starts.
    /// </summary>
    public static (ClockChange? Gap, ClockChange? Overlap) Find(ScheduleWindow window, int time, IReadOnlyList<OffsetSpan> offsets)
    {
        List<DateTime>? gaps = null, overlaps = null;
        var before = offsets[0].Offset;
        for (var i = 1; i < offsets.Count; i++)
        {
            var (fromUtc, after) = (offsets[i].FromUtc, offsets[i].Offset);
            var change = fromUtc / TimeSpan.TicksPerMillisecond;
            if (after > before)
            {
                AddDates(ref gaps, window.Days, time, change + before, change + after);
            }
            else
            {
                AddDates(ref overlaps, window.Days, time, change + after, change + before);
            }

            before = after;
        }

        return (gaps is null ? null : new ClockChange(gaps), overlaps is null ? null : new ClockChange(overlaps));
    }

    /// <summary>The first dates and, where there are more, how many and until when.</summary>
    public string Describe()
    {
        var text = string.Join(", ", Dates.Take(MostDates).Select(Format));
        return Dates.Count <= MostDates
            ? text
            : text + " and on " + (Dates.Count - MostDates).ToString(CultureInfo.InvariantCulture) + " more dates until " + Format(Dates[Dates.Count - 1]);
    }

    /// <summary>Adds the days on which the time is in [from, to), all in local milliseconds.</summary>
    private static void AddDates(ref List<DateTime>? dates, int days, int time, long from, long to)
    {
        for (var day = (from - time + WallTime.Day - 1) / WallTime.Day; (day * WallTime.Day) + time < to; day++)
        {
            if (DayBits.Contains(days, (int)(day % 7)))
            {
                (dates ??= []).Add(new DateTime(((day * WallTime.Day) + time) * TimeSpan.TicksPerMillisecond).Date);
            }
        }
    }

    private static string Format(DateTime date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
