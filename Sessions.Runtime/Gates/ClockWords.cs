using System.Globalization;
using Sessions.Occurrences;

namespace Sessions.Gates;

/// <summary>Clocks that differ, in words.</summary>
internal static class ClockWords
{
    /// <summary>Cities whose time platforms go by. Athens stands for the servers that keep two hours, and three in summer, before New York's midnight.</summary>
    private static readonly string[] _usual =
    [
        "Europe/Athens", "America/New_York", "America/Chicago", "Europe/London", "Europe/Berlin", "Asia/Tokyo", "Asia/Hong_Kong", "Asia/Singapore",
        "Asia/Kolkata", "Asia/Dubai", "Australia/Sydney", "America/Los_Angeles",
    ];

    /// <summary>No zone is further from UTC.</summary>
    private static readonly TimeSpan _furthest = TimeSpan.FromHours(14);

    /// <summary>A difference as people say it: in days where it is more than two, else in hours, minutes and seconds.</summary>
    public static string Of(TimeSpan difference) => difference.TotalDays switch
    {
        >= 2 => difference.TotalDays.ToString("#,0 'days'", CultureInfo.InvariantCulture),
        >= 1 => difference.ToString(@"d' d 'hh\:mm\:ss", CultureInfo.InvariantCulture),
        >= 1.0 / (24 * 60) => difference.ToString(@"h\:mm\:ss", CultureInfo.InvariantCulture),
        _ => difference.ToString(@"s\.fff' s'", CultureInfo.InvariantCulture),
    };

    /// <summary>The zone whose time a clock may show that should show UTC, as a sentence's end.</summary>
    /// <param name="ahead">How far it is ahead.</param>
    /// <param name="utcNow">The instant.</param>
    /// <param name="first">The zones that are likelier than others, by their ids: those of the sessions, and the machine's.</param>
    public static string ZoneOf(TimeSpan ahead, DateTimeOffset utcNow, IEnumerable<string> first)
    {
        // Zones lie at whole quarters of an hour from UTC; ticks are seconds old.
        var quarter = TimeSpan.FromMinutes(15);
        var offset = quarter * Math.Round(ahead / quarter);
        if (offset == TimeSpan.Zero || offset.Duration() > _furthest || (ahead - offset).Duration() > Clocks.ClockLine.Tolerance
            || utcNow.Year is <= ZoneClock.FirstYear or >= ZoneClock.EndYear - 1)
        {
            return "which is no time zone's";
        }

        var utc = $"UTC{(offset < TimeSpan.Zero ? '-' : '+')}{offset:hh\\:mm}";
        var zone = first.Concat(_usual).FirstOrDefault(id => ZoneClock.TryGet(id, out var clock) && clock.OffsetAt(utcNow.UtcTicks) == offset);
        return zone is null ? $"which fits {utc}" : $"which fits the time of {zone}, {utc}";
    }
}
