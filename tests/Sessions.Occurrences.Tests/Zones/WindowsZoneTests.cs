using NodaTime.TimeZones;
using Sessions.Occurrences.Tests.Support;
using Sessions.Zones;

namespace Sessions.Occurrences.Tests.Zones;

public sealed class WindowsZoneTests
{
    [Fact]
    public void Every_Windows_id_means_the_zone_that_CLDR_says()
    {
        var mapping = TzdbDateTimeZoneSource.Default.WindowsMapping.PrimaryMapping.Where(pair => pair.Key != "UTC").ToList();

        Assert.True(mapping.Count > 130);
        Assert.All(mapping, pair => Assert.Equal(
            TzdbDateTimeZoneSource.Default.CanonicalIdMap[pair.Value], WindowsZones.ToIana(pair.Key)));
    }

    [Theory]
    [InlineData("W. Europe Standard Time", "Europe/Berlin")]
    [InlineData("gmt standard time", "Europe/London")]
    [InlineData("Eastern Standard Time", "America/New_York")]
    [InlineData("UTC", "UTC")]
    [InlineData("Europe/London", "Europe/London")]
    public void A_table_names_its_zones_by_their_IANA_ids(string given, string iana)
    {
        var session = new Session(new TimeOnly(8, 0), new TimeOnly(12, 0)) { TimeZone = given };

        Assert.Equal(iana, SessionTable.Create(session)[0].TimeZone);
    }

    [Fact]
    public void A_session_in_a_Windows_zone_occurs_as_in_the_IANA_zone()
    {
        var windows = new OneSession("Central Europe Standard Time", "09:00-17:00");

        Assert.Equal("2024-07-15T07:00Z/2024-07-15T15:00Z", windows.On("2024-07-15"));
    }

    [Fact]
    public void Sessions_of_one_zone_by_two_names_may_not_overlap()
    {
        var exception = Assert.Throws<SessionTableException>(() => SessionTable.Create(
            new Session(new TimeOnly(8, 0), new TimeOnly(12, 0)) { TimeZone = "Europe/London" },
            new Session(new TimeOnly(11, 0), new TimeOnly(13, 0)) { TimeZone = "GMT Standard Time" }));

        Assert.Equal("SES0003", Assert.Single(exception.Problems).Id);
    }
}
