using NodaTime.TimeZones;

namespace Sessions.Completion;

/// <summary>The zones of places, in the order in which they are offered.</summary>
internal static class ZoneIds
{
    /// <summary>Where most is traded.</summary>
    private static readonly string[] _mostUsed =
    [
        "America/New_York", "Europe/London", "America/Chicago", "Asia/Tokyo", "Europe/Berlin", "Asia/Hong_Kong", "Australia/Sydney",
        "Asia/Singapore", "Europe/Zurich", "Europe/Paris", "Asia/Shanghai", "Asia/Kolkata", "UTC",
    ];

    /// <summary>The most used first, then all others by city.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        .. _mostUsed,
        .. TzdbDateTimeZoneSource.Default.ZoneLocations!.Select(static location => location.ZoneId).Distinct().Except(_mostUsed)
            .OrderBy(CityOf, StringComparer.Ordinal),
    ];

    private static string CityOf(string id) => id.Substring(id.LastIndexOf('/') + 1);
}
