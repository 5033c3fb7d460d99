using NodaTime;
using NodaTime.TimeZones;

namespace Sessions.Shared.Tests;

/// <summary>The table of names against the tz data itself: what is checked by hand is checked again.</summary>
public class ZoneTableTests
{
    private static readonly TzdbDateTimeZoneSource _source = TzdbDateTimeZoneSource.Default;
    private static readonly HashSet<string> _ids = [.. _source.GetIds()];
    private static readonly HashSet<string> _places = [.. _source.ZoneLocations!.Select(static place => place.ZoneId)];

    /// <summary>Ids that were in the tz data for years, and are no more.</summary>
    private static readonly string[] _removed = ["US/Pacific-New", "Canada/East-Saskatchewan"];

    private static IEnumerable<(string Link, string Zone)> Links => ZoneTable.All.SelectMany(static names => ZoneTable.Split(names.Links).Select(link => (link, names.Zone)));

    [Fact]
    public void Every_zone_to_write_is_in_zone_tab_or_UTC() =>
        Assert.DoesNotContain(ZoneTable.All.Select(static names => names.Zone), static zone => zone != "UTC" && !_places.Contains(zone));

    [Fact]
    public void Every_zone_stands_once() => Assert.Equal(ZoneTable.All.Count, ZoneTable.All.Select(static names => names.Zone).Distinct().Count());

    [Fact]
    public void Every_link_is_an_id_that_zone_tab_does_not_have() =>
        Assert.DoesNotContain(Links, static pair => _places.Contains(pair.Link) || !(_ids.Contains(pair.Link) || _removed.Contains(pair.Link)));

    [Fact]
    public void No_place_of_zone_tab_is_reported() =>
        Assert.DoesNotContain(_places, static id => PlacelessZone.Of(id) is not null || ZoneTable.TargetOf(id) is not null);

    [Fact]
    public void Every_id_that_names_no_place_of_zone_tab_is_a_link_or_an_offset() =>
        Assert.DoesNotContain(_ids, static id => !_places.Contains(id) && id != "UTC" && ZoneTable.TargetOf(id) is null && ZoneOffset.OfId(id) is null);

    [Fact]
    public void Every_link_has_the_clock_of_its_target_from_2000_on() =>
        Assert.DoesNotContain(Links.Where(static pair => _ids.Contains(pair.Link)), static pair => !SameClock(pair.Link, pair.Zone));

    [Fact]
    public void No_centre_and_no_abbreviation_is_an_id_that_is_known_as_it_stands() => Assert.DoesNotContain(ZoneTable.All
        .SelectMany(static names => ZoneTable.Split(names.Centres).Concat(ZoneTable.Split(names.Abbreviations))), static name => _ids.Contains(name) && PlacelessZone.Of(name) is null);

    [Fact]
    public void A_centre_that_the_tz_data_lists_is_at_its_own_zone() => Assert.DoesNotContain(ZoneTable.All
        .SelectMany(static names => ZoneTable.Split(names.Centres).Select(centre => (centre, names.Zone))), static pair => _places.Where(id => id.EndsWith("/" + pair.centre.Replace(' ', '_'), StringComparison.Ordinal)).Any(id => id != pair.Zone));

    [Theory]
    [InlineData("EST", "America/New_York", 1)]
    [InlineData("EST", "America/Panama", 0)]
    [InlineData("MST", "America/Denver", 1)]
    [InlineData("MST", "America/Phoenix", 0)]
    [InlineData("HST", "Pacific/Honolulu", 0)]
    [InlineData("HST", "America/Adak", 1)]
    [InlineData("CET", "Europe/Brussels", 0)]
    [InlineData("CET", "Europe/Berlin", 0)]
    [InlineData("MET", "Europe/Brussels", 0)]
    [InlineData("EET", "Europe/Athens", 0)]
    [InlineData("WET", "Europe/Lisbon", 0)]
    [InlineData("GMT", "UTC", 0)]
    [InlineData("GMT", "Europe/London", 1)]
    public void What_is_said_of_a_zone_without_a_place_is_so(string id, string place, int hoursBehindInSummer)
    {
        Assert.NotNull(PlacelessZone.Of(id));
        Assert.Contains($"'{place}'", PlacelessZone.Of(id)!.Advice, StringComparison.Ordinal);
        foreach (var (month, hours) in new[] { (1, 0), (7, hoursBehindInSummer) })
        {
            var instant = Instant.FromUtc(2026, month, 1, 12, 0);
            Assert.Equal(Offset.FromHours(hours), OffsetAt(place, instant) - OffsetAt(id, instant));
        }
    }

    [Fact]
    public void Every_id_of_an_offset_is_told_with_the_offset_that_it_has()
    {
        var offsets = _ids.Where(static id => ZoneOffset.OfId(id) is not null).ToList();

        Assert.Equal(26, offsets.Count);
        Assert.All(offsets, static id =>
        {
            Assert.Equal(OffsetAt(id, default).Seconds / 60, ZoneOffset.OfId(id)!.Value.Minutes);
            Assert.Equal(id, ZoneOffset.OfId(id)!.Value.Id);
        });
    }

    private static bool SameClock(string left, string right)
    {
        var from = Instant.FromUtc(2000, 1, 1, 0, 0);
        var to = Instant.FromUtc(2101, 1, 1, 0, 0);
        return OffsetsOf(left).SequenceEqual(OffsetsOf(right));

        IEnumerable<(Instant, Offset)> OffsetsOf(string id) => DateTimeZoneProviders.Tzdb[id].GetZoneIntervals(from, to)
            .Select(interval => (interval.HasStart && interval.Start > from ? interval.Start : from, interval.WallOffset));
    }

    private static Offset OffsetAt(string id, Instant instant) => DateTimeZoneProviders.Tzdb[id].GetUtcOffset(instant);
}
