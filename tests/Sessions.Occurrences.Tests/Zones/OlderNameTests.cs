using NodaTime.TimeZones;
using Sessions.Zones;

namespace Sessions.Occurrences.Tests.Zones;

/// <summary>Ids that the tz data keeps for the sake of older programs, and that a machine may lack.</summary>
public sealed class OlderNameTests
{
    [Theory]
    [InlineData("US/Eastern", "America/New_York")]
    [InlineData("EST5EDT", "America/New_York")]
    [InlineData("Japan", "Asia/Tokyo")]
    [InlineData("GB", "Europe/London")]
    [InlineData("EST", "America/Panama")]
    [InlineData("Asia/Calcutta", "Asia/Kolkata")]
    [InlineData("Europe/Kiev", "Europe/Kyiv")]
    public void Where_an_older_name_is_missing_what_took_its_place_is_used(string id, string used) =>
        Assert.Equal(used, MachineZones.Find(id, WithoutLinks)?.Id);

    [Theory]
    [InlineData("US/Eastern")]
    [InlineData("Europe/London")]
    [InlineData("Eastern Standard Time")]
    public void Where_an_id_is_there_it_is_used_as_it_is(string id) =>
        Assert.Equal(WindowsZones.ToIana(id), MachineZones.Find(id, static id => TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone) ? zone : null)?.Id);

    [Theory]
    [InlineData("us/eastern")]
    [InlineData("EDT")]
    [InlineData("Frankfurt")]
    [InlineData("Europe/Lodnon")]
    public void What_is_no_id_is_never_replaced_by_one(string id) => Assert.Null(MachineZones.Find(id, WithoutLinks));

    [Fact]
    public void Where_neither_is_there_the_id_is_unknown_and_told_what_took_its_place()
    {
        Assert.Null(MachineZones.Find("US/Eastern", static _ => null));
        Assert.Equal("it is an older name of 'America/New_York'", SystemZoneRules.AdviceFor("US/Eastern", ["UTC", "Europe/London"]).Words);
    }

    [Fact]
    public void Every_id_of_the_tz_data_is_known_here_or_by_what_took_its_place()
    {
        // Those that are newer than this machine's data.
        string[] newer = [.. TzdbDateTimeZoneSource.Default.GetIds().Where(static id => !ZoneClock.TryGet(id, out _))];

        Assert.All(newer, static id => Assert.DoesNotContain(id, ZoneTable.All.Select(static names => names.Zone)));
        Assert.True(newer.Length < 5, string.Join(", ", newer));
    }

    /// <summary>A machine with the zones of zone.tab and no links, as Debian has it without tzdata-legacy.</summary>
    private static TimeZoneInfo? WithoutLinks(string id) =>
        ZoneTable.TargetOf(id) is null && TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone) && zone.Id == id ? zone : null;
}
