using NodaTime;
using NodaTime.TimeZones;
using Sessions.Schedule;

namespace Sessions.Analyzers.Zones;

// docs/decisions.md 77
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
    private readonly BoundedCache<string, ZoneAdvice> _advice = new(MostSuggestions, static zone => ZoneAdvice.For(zone, _ids));
    private readonly BoundedCache<(ZonedHours First, ZonedHours Second), ZoneOverlap?> _overlaps;

    private TzdbZoneRules() => _overlaps = new(MostPairs, FindOverlap);

    public static TzdbZoneRules Instance { get; } = new();

    public IReadOnlyList<OffsetSpan>? OffsetsOf(string zone) => _ids.Contains(zone) ? _offsets.Get(zone) : null;

    public ZoneOverlap? OverlapOf(ScheduleWindow first, ScheduleWindow second) => _overlaps.Get((ZonedHours.Of(first), ZonedHours.Of(second)));

    public ZoneAdvice AdviceFor(string zone) => _advice.Get(zone);

    /// <summary>The offsets over the judged years. Changes of a zone's name or of its savings alone are none.</summary>
    private static OffsetSpan[] Judge(string zone)
    {
        var from = Instant.FromUtc(JudgedYears.First, 1, 1, 0, 0);
        var to = Instant.FromUtc(JudgedYears.End, 1, 1, 0, 0);
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
