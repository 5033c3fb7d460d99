using NodaTime.TimeZones;

namespace Sessions.Shared.Tests;

/// <summary>What is said of a zone that is not known, by the ids of today's tz data.</summary>
public class ZoneAdviceTests
{
    private const string NoZone = "an offset is no zone, since it does not say when clocks change: write the city whose clock is meant";

    private static readonly string[] _ids = [.. TzdbDateTimeZoneSource.Default.GetIds()];

    [Theory]
    [InlineData("EDT", "as an abbreviation it means 'America/New_York': write that if it is meant")]
    [InlineData("edt", "as an abbreviation it means 'America/New_York': write that if it is meant")]
    [InlineData("ET", "as an abbreviation it means 'America/New_York': write that if it is meant")]
    [InlineData("PST", "as an abbreviation it means 'America/Los_Angeles': write that if it is meant")]
    [InlineData("PDT", "as an abbreviation it means 'America/Los_Angeles': write that if it is meant")]
    [InlineData("CDT", "as an abbreviation it means 'America/Chicago': write that if it is meant")]
    [InlineData("CEST", "as an abbreviation it means 'Europe/Berlin': write that if it is meant")]
    [InlineData("JST", "as an abbreviation it means 'Asia/Tokyo': write that if it is meant")]
    [InlineData("est", "as an abbreviation it means 'America/New_York': write that if it is meant")]
    public void An_abbreviation_that_means_one_place_is_told_it_and_not_replaced(string zone, string words) => AssertTold(zone, words, null);

    [Theory]
    [InlineData("IST", "as an abbreviation it may mean 'Europe/Dublin', 'Asia/Kolkata' or 'Asia/Jerusalem': write the one that is meant")]
    [InlineData("BST", "as an abbreviation it may mean 'Europe/London', 'Asia/Dhaka' or 'Pacific/Bougainville': write the one that is meant")]
    [InlineData("CST", "as an abbreviation it may mean 'America/Chicago' or 'Asia/Shanghai': write the one that is meant")]
    [InlineData("AST", "as an abbreviation it may mean 'America/Halifax' or 'Asia/Riyadh': write the one that is meant")]
    [InlineData("AEST", "as an abbreviation it may mean 'Australia/Sydney' or 'Australia/Brisbane': write the one that is meant")]
    [InlineData("gmt", "as an abbreviation it may mean 'UTC' or 'Europe/London': write the one that is meant")]
    public void An_abbreviation_that_means_several_is_told_all_of_them_and_not_replaced(string zone, string words) => AssertTold(zone, words, null);

    [Theory]
    [InlineData("UTC+3", NoZone + ", or 'Etc/GMT-3', whose sign is reversed, for UTC+03:00 all year")]
    [InlineData("GMT+2", NoZone + ", or 'Etc/GMT-2', whose sign is reversed, for UTC+02:00 all year")]
    [InlineData("utc-5", NoZone + ", or 'Etc/GMT+5', whose sign is reversed, for UTC-05:00 all year")]
    [InlineData("UTC-08", NoZone + ", or 'Etc/GMT+8', whose sign is reversed, for UTC-08:00 all year")]
    [InlineData("GMT -0500", NoZone + ", or 'Etc/GMT+5', whose sign is reversed, for UTC-05:00 all year")]
    [InlineData("+01:00", NoZone + ", or 'Etc/GMT-1', whose sign is reversed, for UTC+01:00 all year")]
    [InlineData("Etc/UTC+1", NoZone + ", or 'Etc/GMT-1', whose sign is reversed, for UTC+01:00 all year")]
    [InlineData("UTC+14", NoZone + ", or 'Etc/GMT-14', whose sign is reversed, for UTC+14:00 all year")]
    [InlineData("UTC+5:30", NoZone)]
    [InlineData("UTC+15", NoZone)]
    [InlineData("UTC-13", NoZone)]
    [InlineData("UTC+0", "write 'UTC'")]
    public void An_offset_is_told_the_id_that_has_it_with_its_reversed_sign_and_not_replaced(string zone, string words) => AssertTold(zone, words, null);

    [Theory]
    [InlineData("Asia/Beijing", "Beijing", "Asia/Shanghai")]
    [InlineData("Beijing", "Beijing", "Asia/Shanghai")]
    [InlineData("Europe/Frankfurt", "Frankfurt", "Europe/Berlin")]
    [InlineData("Frankfurt", "Frankfurt", "Europe/Berlin")]
    [InlineData("Asia/Mumbai", "Mumbai", "Asia/Kolkata")]
    [InlineData("mumbai", "mumbai", "Asia/Kolkata")]
    [InlineData("London", "London", "Europe/London")]
    [InlineData("New York", "New York", "America/New_York")]
    [InlineData("new_york", "new york", "America/New_York")]
    [InlineData("America/Boston", "Boston", "America/New_York")]
    [InlineData("America/San_Francisco", "San Francisco", "America/Los_Angeles")]
    [InlineData("Europe/Geneva", "Geneva", "Europe/Zurich")]
    [InlineData("Europe/Milan", "Milan", "Europe/Rome")]
    [InlineData("Asia/Osaka", "Osaka", "Asia/Tokyo")]
    [InlineData("Asia/Abu_Dhabi", "Abu Dhabi", "Asia/Dubai")]
    [InlineData("Asia/New_Delhi", "New Delhi", "Asia/Kolkata")]
    [InlineData("Africa/Cape_Town", "Cape Town", "Africa/Johannesburg")]
    [InlineData("St. Petersburg", "St Petersburg", "Europe/Moscow")]
    public void A_financial_centre_is_replaced_by_its_zone(string zone, string centre, string expected) => AssertTold(zone, $"the zone of {centre} is '{expected}'", expected);

    [Theory]
    [InlineData("Asia/London", "London", "Europe/London")]
    [InlineData("US/New_York", "New York", "America/New_York")]
    public void A_financial_centre_of_another_continent_is_told_and_not_replaced(string zone, string centre, string expected) =>
        AssertTold(zone, $"the zone of {centre} is '{expected}'", null);

    [Theory]
    [InlineData("Europe/Lodnon", "Europe/London")]
    [InlineData("Europe/Londn", "Europe/London")]
    [InlineData("Europe/Londun", "Europe/London")]
    [InlineData("Australia/Melborn", "Australia/Melbourne")]
    [InlineData("europe/london", "Europe/London")]
    [InlineData(" Europe/London", "Europe/London")]
    [InlineData("Europ/London", "Europe/London")]
    [InlineData("EuropeLondon", "Europe/London")]
    [InlineData("Asia/Tokio", "Asia/Tokyo")]
    [InlineData("Asia/Tokoy", "Asia/Tokyo")]
    [InlineData("America/NewYork", "America/New_York")]
    [InlineData("America/New York", "America/New_York")]
    [InlineData("Amerika/New_York", "America/New_York")]
    [InlineData("utc", "UTC")]
    public void A_slip_of_the_pen_is_replaced(string zone, string expected) => AssertTold(zone, $"did you mean '{expected}'?", expected);

    [Theory]
    [InlineData("us/eastern", "it is an older name of 'America/New_York'", "America/New_York")]
    [InlineData("japan", "it is an older name of 'Asia/Tokyo'", "Asia/Tokyo")]
    [InlineData("US/Pacific-New", "it is an older name of 'America/Los_Angeles'", "America/Los_Angeles")]
    [InlineData("Eastern Standard Time", "it is the name that Windows has for 'America/New_York'", "America/New_York")]
    [InlineData("India Standard Time", "it is the name that Windows has for 'Asia/Kolkata'", "Asia/Kolkata")]
    public void An_older_name_and_one_of_Windows_are_replaced_by_the_id(string zone, string words, string expected) => AssertTold(zone, words, expected);

    [Theory]
    [InlineData("Mars/Olympus")]
    [InlineData("")]
    [InlineData("XYZ")]
    [InlineData("EEST5")]
    [InlineData("Asia/Oman/East")]
    [InlineData("Europe/Bergen")]
    [InlineData("Europe/Lublin")]
    [InlineData("America/Canada")]
    [InlineData("America/Dover")]
    [InlineData("Africa/Rwanda")]
    [InlineData("Africa/Malawi")]
    [InlineData("Asia/Abadan")]
    [InlineData("Asia/Kyoto")]
    [InlineData("Etc/GMT+15")]
    [InlineData("../../etc/hostname")]
    public void What_is_near_to_nothing_is_told_how_ids_are_written(string zone) => AssertTold(zone, "write an IANA id such as 'Europe/London'", null);

    [Fact]
    public void A_huge_name_gets_nothing() => AssertTold(new string('a', 1_000_000), "write an IANA id such as 'Europe/London'", null);

    [Fact]
    public void A_slip_that_leads_to_two_zones_is_told_both_and_not_replaced() =>
        Assert.Equal(new ZoneAdvice("did you mean 'Asia/Abcdefg' or 'Asia/Abcdefh'?", null), ZoneAdvice.For("Asia/Abcdefx", ["Asia/Abcdefh", "Asia/Abcdefg", "Asia/Other"]));

    [Fact]
    public void Whatever_is_in_the_table_is_told_without_asking_for_ids() =>
        Assert.All(["EDT", "UTC+3", "Frankfurt", "us/eastern", "Romance Standard Time"], static zone => ZoneAdvice.For(zone, Never()));

    [Fact]
    public void One_slip_in_any_id_never_leads_to_another_place()
    {
        var wrong = new List<string>();
        foreach (var id in _ids.Where(static id => id.Contains('/') && PlacelessZone.Of(id) is null && ZoneTable.TargetOf(id) is null))
        {
            var slip = id.Remove((id.LastIndexOf('/') + id.Length) / 2, 1);
            if (!_ids.Contains(slip) && ZoneAdvice.For(slip, _ids) is { Replacement: { } replacement } && replacement != id)
            {
                wrong.Add($"{slip}: {replacement}, not {id}");
            }
        }

        Assert.Empty(wrong);
    }

    private static void AssertTold(string zone, string words, string? replacement) => Assert.Equal(new ZoneAdvice(words, replacement), ZoneAdvice.For(zone, _ids));

    private static IEnumerable<string> Never()
    {
        Assert.Fail("The ids of the machine were asked for.");
        yield break;
    }
}
