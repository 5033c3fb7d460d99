using NodaTime;
using NodaTime.TimeZones;
using Sessions.Schedule;

namespace Sessions.Analyzers.Zones;

/// <summary>
/// The zones of the tz database that lies inside NodaTime: the same on every machine, and read from no file. What it has
/// answered once it remembers by value, within bounds.
/// </summary>
internal sealed class TzdbZoneRules : IZoneRules
{
    private const int MostPairs = 4096;
    private const int MostSuggestions = 256;

    private static readonly TzdbDateTimeZoneSource _source = TzdbDateTimeZoneSource.Default;
    private static readonly HashSet<string> _ids = new(_source.GetIds(), StringComparer.Ordinal);

    private readonly BoundedCache<string, OffsetSpan[]> _offsets = new(_ids.Count, Judge);
    private readonly BoundedCache<string, string?> _nearest = new(MostSuggestions, FindNearest);
    private readonly BoundedCache<(ZonedHours First, ZonedHours Second), ZoneOverlap?> _overlaps;

    private TzdbZoneRules() => _overlaps = new(MostPairs, FindOverlap);

    public static TzdbZoneRules Instance { get; } = new();

    public IReadOnlyList<OffsetSpan>? OffsetsOf(string zone) => _ids.Contains(zone) ? _offsets.Get(zone) : null;

    public ZoneOverlap? OverlapOf(ScheduleWindow first, ScheduleWindow second) => _overlaps.Get((ZonedHours.Of(first), ZonedHours.Of(second)));

    public string SuggestionFor(string zone)
    {
        if (IsWindowsId(zone))
        {
            return "it is the name that Windows has for '" + NearestTo(zone) + "'";
        }

        return NearestTo(zone) is { } nearest ? "did you mean '" + nearest + "'?" : "write an IANA id such as 'Europe/London'";
    }

    /// <summary>The IANA id to write instead of an unknown one, or null where there is no telling.</summary>
    public string? NearestTo(string zone) => _nearest.Get(zone);

    private static bool IsWindowsId(string zone) => _source.WindowsMapping.PrimaryMapping.ContainsKey(zone);

    private static string? FindNearest(string zone)
    {
        if (_source.WindowsMapping.PrimaryMapping.TryGetValue(zone, out var iana))
        {
            return iana;
        }

        var nearest = NearestName.Find(zone, _ids, most: 1);
        return nearest.Count > 0 ? nearest[0] : null;
    }

    /// <summary>The offsets over the judged years. Changes of a zone's name or of its savings alone are none.</summary>
    private static OffsetSpan[] Judge(string zone)
    {
        var from = Instant.FromUtc(ZoneOverlap.FirstYear, 1, 1, 0, 0);
        var to = Instant.FromUtc(ZoneOverlap.EndYear, 1, 1, 0, 0);
        var spans = new List<OffsetSpan>();
        foreach (var interval in DateTimeZoneProviders.Tzdb[zone].GetZoneIntervals(from, to))
        {
            var offset = interval.WallOffset.Milliseconds;
            if (spans.Count == 0 || spans[spans.Count - 1].Offset != offset)
            {
                var start = interval.HasStart && interval.Start > from ? interval.Start : from;
                spans.Add(new OffsetSpan(start.ToDateTimeUtc().Ticks, offset));
            }
        }

        return [.. spans];
    }

    private ZoneOverlap? FindOverlap((ZonedHours First, ZonedHours Second) pair) =>
        OffsetsOf(pair.First.Zone) is { } first && OffsetsOf(pair.Second.Zone) is { } second
            ? ZoneOverlap.Find(pair.First.ToWindow(0), first, pair.Second.ToWindow(1), second)
            : null;
}
