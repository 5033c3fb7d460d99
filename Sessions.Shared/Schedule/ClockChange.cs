using System.Globalization;

namespace Sessions.Schedule;

/// <summary>The dates on which a boundary falls where clocks change: in the gap where they go forward, or in the hour that comes twice where they go back.</summary>
/// <param name="Dates">The dates of the boundary, in order.</param>
/// <param name="LocalAfter">What the clock shows after the first change, in milliseconds of the day.</param>
internal sealed record ClockChange(IReadOnlyList<DateTime> Dates, int LocalAfter)
{
    /// <summary>
    /// The dates of the judged years on which a time of a window is in a gap, and those on which it is in an overlap; null
    /// where there are none. The time counts from the midnight on which the window starts.
    /// </summary>
    public static (ClockChange? Gap, ClockChange? Overlap) Find(ScheduleWindow window, int time, IReadOnlyList<OffsetSpan> offsets)
    {
        List<DateTime>? gaps = null, overlaps = null;
        var afterGap = 0;
        var before = offsets[0].Offset;
        for (var i = 1; i < offsets.Count; i++)
        {
            var (fromUtc, after) = (offsets[i].FromUtc, offsets[i].Offset);
            var change = fromUtc / TimeSpan.TicksPerMillisecond;
            if (after > before)
            {
                if (AddDates(ref gaps, window.Days, time, change + before, change + after))
                {
                    afterGap = (int)((change + after) % WallTime.Day);
                }
            }
            else
            {
                AddDates(ref overlaps, window.Days, time, change + after, change + before);
            }

            before = after;
        }

        return (gaps is null ? null : new ClockChange(gaps, afterGap), overlaps is null ? null : new ClockChange(overlaps, 0));
    }

    /// <summary>The first date and, where there are more, how many.</summary>
    public string Describe() => Dates[0].ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + Dates.Count switch
    {
        1 => "",
        2 => " (and on one later date)",
        _ => " (and on " + (Dates.Count - 1).ToString(CultureInfo.InvariantCulture) + " later dates)",
    };

    /// <summary>Adds the days on which the time is in [from, to), all in local milliseconds; whether they are the first.</summary>
    private static bool AddDates(ref List<DateTime>? dates, int days, int time, long from, long to)
    {
        var isFirst = dates is null;
        for (var day = (from - time + WallTime.Day - 1) / WallTime.Day; (day * WallTime.Day) + time < to; day++)
        {
            if (DayBits.Contains(days, (int)(day % 7)))
            {
                (dates ??= []).Add(new DateTime(((day * WallTime.Day) + time) * TimeSpan.TicksPerMillisecond).Date);
            }
        }

        return isFirst && dates is not null;
    }
}
