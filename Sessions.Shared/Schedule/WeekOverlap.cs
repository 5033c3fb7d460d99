namespace Sessions.Schedule;

/// <summary>Where two windows meet within the week, overnight and weekdays included.</summary>
/// <param name="Day">The weekday, Monday = 0, on which <see cref="From"/> falls in the first window's zone.</param>
/// <param name="From">When the overlap begins, wall clock of that zone, within the day.</param>
/// <param name="To">When it ends; past 24:00 where that is on the next day.</param>
/// <param name="FirstIsLater">Whether the first window is the one that starts later there.</param>
internal readonly record struct WeekOverlap(int Day, int From, int To, bool FirstIsLater)
{
    private const int Week = 7 * WallTime.Day;

    /// <summary>
    /// Finds the first overlap of the week, or null. <paramref name="shift"/> is how far the second window's wall
    /// clock is behind the first one's: what it calls 12:00, the first calls 12:00 + shift.
    /// </summary>
    public static WeekOverlap? Find(ScheduleWindow first, ScheduleWindow second, int shift = 0)
    {
        for (var firstDay = 0; firstDay < 7; firstDay++)
        {
            if (!DayBits.Contains(first.Days, firstDay))
            {
                continue;
            }

            // Zones are up to 26 hours apart and a window lasts up to 24: three days either way are enough.
            for (var secondDay = firstDay - 3; secondDay <= firstDay + 3; secondDay++)
            {
                if (!DayBits.Contains(second.Days, secondDay))
                {
                    continue;
                }

                var firstStart = (firstDay * WallTime.Day) + first.Start;
                var secondStart = (secondDay * WallTime.Day) + second.Start + shift;
                var from = Math.Max(firstStart, secondStart);
                var to = Math.Min(firstStart + first.End - first.Start, secondStart + second.End - second.Start);
                if (from < to)
                {
                    var within = ((from % Week) + Week) % Week;
                    var length = to - from;
                    var time = within % WallTime.Day;
                    return new WeekOverlap(within / WallTime.Day, time, time + length, IsLater(firstStart, secondStart, first, second));
                }
            }
        }

        return null;
    }

    public string Describe(string zone) =>
        "on " + DayBits.NameOf(Day) + " from " + WallTime.FormatWithinDay(From) + " to " + WallTime.FormatWithinDay(To) + " (" + zone + ")";

    private static bool IsLater(int firstStart, int secondStart, ScheduleWindow first, ScheduleWindow second) =>
        firstStart != secondStart ? firstStart > secondStart : first.Index > second.Index;
}
