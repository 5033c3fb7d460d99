using Sessions.Schedule;

namespace Sessions.Occurrences;

/// <summary>The zones of the machine that runs the bot.</summary>
internal sealed class SystemZoneRules : IZoneRules
{
    public static SystemZoneRules Instance { get; } = new();

    public IReadOnlyList<OffsetSpan>? OffsetsOf(string zone) =>
        ZoneClock.TryGet(zone, out var clock) ? clock.Offsets(ZoneOverlap.FirstYear, ZoneOverlap.EndYear) : null;

    public string SuggestionFor(string zone)
    {
        var nearest = NearestName.Find(zone, TimeZoneInfo.GetSystemTimeZones().Select(static known => known.Id));
        return nearest.Count == 0
            ? "write an IANA id such as 'Europe/London'"
            : $"did you mean {string.Join(" or ", nearest.Select(static name => $"'{name}'"))}?";
    }
}
