namespace Sessions.Benchmarks.Rivals;

/// <summary>One window of London's wall clock over TimeZoneInfo.</summary>
internal static class ZoneInfoByHand
{
    private static readonly TimeZoneInfo _london = TimeZoneInfo.FindSystemTimeZoneById(Tables.London);

    public static bool Contains(DateTimeOffset moment)
    {
        var local = TimeZoneInfo.ConvertTime(moment, _london);
        var time = TimeOnly.FromDateTime(local.DateTime);
        return local.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && time >= Tables.Start && time < Tables.End;
    }
}
