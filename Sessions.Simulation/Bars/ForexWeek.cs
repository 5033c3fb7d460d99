namespace Sessions.Simulation;

/// <summary>The hours of generated bars: Sunday 21:00 to Friday 21:00 UTC, all the year round.</summary>
internal static class ForexWeek
{
    private static readonly TimeSpan _turn = TimeSpan.FromHours(21);

    public static bool Contains(DateTimeOffset instant)
    {
        var utc = instant.UtcDateTime;
        return utc.DayOfWeek switch
        {
            DayOfWeek.Saturday => false,
            DayOfWeek.Sunday => utc.TimeOfDay >= _turn,
            DayOfWeek.Friday => utc.TimeOfDay < _turn,
            _ => true,
        };
    }
}
