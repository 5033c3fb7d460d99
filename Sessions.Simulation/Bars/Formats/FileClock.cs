using System.Globalization;
using Sessions.Occurrences;

namespace Sessions.Simulation;

/// <summary>The clock by which a file dates its bars: a zone's, or one that is ahead of it.</summary>
/// <param name="zone">The zone; null for UTC.</param>
/// <param name="ahead">How far the file's clock is ahead of the zone's.</param>
internal sealed class FileClock(ZoneClock? zone, TimeSpan ahead)
{
    // What ZoneClock knows, less a day on either side.
    private static readonly DateTime _first = new(ZoneClock.FirstYear + 1, 1, 1);
    private static readonly DateTime _last = new(ZoneClock.EndYear - 1, 1, 1);

    /// <summary>The instant at which the clock shows a time. Null when it has been found, or what is wrong.</summary>
    /// <param name="local">What the clock shows.</param>
    /// <param name="isDay">Whether only the day is known; it begins at its first instant, also where that is not midnight.</param>
    /// <param name="previous">The bar before, which tells the two passes of an hour apart when clocks go back.</param>
    /// <param name="instant">The instant.</param>
    public string? Find(DateTime local, bool isDay, DateTimeOffset? previous, out DateTimeOffset instant)
    {
        instant = default;
        if (local < _first || local >= _last)
        {
            return string.Create(CultureInfo.InvariantCulture, $"bars are of the years {_first.Year} to {_last.Year - 1}");
        }

        local -= ahead;
        if (zone is null)
        {
            instant = new DateTimeOffset(local, TimeSpan.Zero);
            return null;
        }

        var ticks = zone.Resolve(DateOnly.FromDateTime(local), (int)(local.TimeOfDay.Ticks / TimeSpan.TicksPerMillisecond));
        if (!isDay && zone.ToLocal(ticks).Ticks != local.Ticks - (local.Ticks % TimeSpan.TicksPerMillisecond))
        {
            return $"there was no such time in {zone.Id}, where the clocks went forward; is BarFile.TimeZone right?";
        }

        instant = new DateTimeOffset(ticks, TimeSpan.Zero);
        if (instant <= previous && SecondPass(ticks, local) is { } later)
        {
            instant = later;
        }

        return null;
    }

    private DateTimeOffset? SecondPass(long first, DateTime local)
    {
        var second = local.Ticks - zone!.OffsetAt(first + TimeSpan.TicksPerDay / 4).Ticks;
        return second > first && zone.ToLocal(second).Ticks == local.Ticks ? new DateTimeOffset(second, TimeSpan.Zero) : null;
    }
}
