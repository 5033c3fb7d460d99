using Sessions.Occurrences;

namespace Sessions.Simulation;

/// <summary>
/// An instant at which swap is charged: 17:00 New York, Monday to Friday. A position that is held over Wednesday's is
/// settled on Monday instead of Friday, so that night counts three times, and Saturday's and Sunday's not at all.
/// </summary>
/// <param name="Instant">When, UTC.</param>
/// <param name="Days">How many days it charges.</param>
internal readonly record struct SwapNight(DateTimeOffset Instant, int Days)
{
    private const int Rollover = 17 * 60 * 60 * 1_000;
    private static readonly ZoneClock _newYork = ZoneClock.Get("America/New_York");

    /// <summary>The first one after an instant.</summary>
    public static SwapNight After(DateTimeOffset instant)
    {
        for (var date = DateOnly.FromDateTime(_newYork.ToLocal(instant.UtcTicks).DateTime); ; date = date.AddDays(1))
        {
            var at = new DateTimeOffset(_newYork.Resolve(date, Rollover), TimeSpan.Zero);
            if (at > instant && date.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday))
            {
                return new SwapNight(at, date.DayOfWeek == DayOfWeek.Wednesday ? 3 : 1);
            }
        }
    }
}
