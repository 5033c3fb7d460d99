namespace Sessions.Occurrences.Tests.Zones;

public sealed class UnknownZoneTests
{
    [Theory]
    [InlineData("Europe/Lodnon", "did you mean 'Europe/London'?")]
    [InlineData("europe/london", "did you mean 'Europe/London'?")]
    [InlineData("utc", "did you mean 'UTC'?")]
    [InlineData("America/NewYork", "did you mean 'America/New_York'?")]
    [InlineData("Asia/Tokio", "did you mean 'Asia/Tokyo'?")]
    [InlineData("EDT", "as an abbreviation it means 'America/New_York': write that if it is meant")]
    [InlineData("IST", "as an abbreviation it may mean 'Europe/Dublin', 'Asia/Kolkata' or 'Asia/Jerusalem': write the one that is meant")]
    [InlineData("UTC+3", "write the city whose clock is meant, or 'Etc/GMT-3', whose sign is reversed, for UTC+03:00 all year")]
    [InlineData("Asia/Beijing", "the zone of Beijing is 'Asia/Shanghai'")]
    [InlineData("London", "the zone of London is 'Europe/London'")]
    [InlineData("somewhere over the rainbow", "write an IANA id such as 'Europe/London'")]
    [InlineData("", "write an IANA id such as 'Europe/London'")]
    [InlineData("../../etc/hostname", "write an IANA id such as 'Europe/London'")]
    public void An_unknown_id_is_told_what_would_be_right(string zone, string advice)
    {
        // Listing them makes TimeZoneInfo forgiving about case; the table is not.
        Assert.NotEmpty(TimeZoneInfo.GetSystemTimeZones());
        var exception = Assert.Throws<SessionTableException>(() =>
            SessionTable.Create(new Session(new TimeOnly(8, 0), new TimeOnly(12, 0)) { TimeZone = zone }));

        var problem = Assert.Single(exception.Problems);
        Assert.Equal("SES0005", problem.Id);
        Assert.StartsWith($"Unknown time zone '{zone}'; ", problem.Message, StringComparison.Ordinal);
        Assert.Contains(advice, problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("UTC")]
    [InlineData("UTC", "Etc/UTC")]
    [InlineData]
    public void A_machine_without_a_zone_database_is_told_how_to_get_one(params string[] known)
    {
        var advice = SystemZoneRules.AdviceFor("Europe/London", known).Words;

        Assert.Contains("no time zone database", advice, StringComparison.Ordinal);
        Assert.Contains("apt-get install tzdata", advice, StringComparison.Ordinal);
        Assert.Contains("TZDIR", advice, StringComparison.Ordinal);
    }

    [Fact]
    public void A_machine_with_a_zone_database_is_not() =>
        Assert.Equal("did you mean 'Europe/London'?", SystemZoneRules.AdviceFor("Europe/Londun", ["UTC", "Europe/London", "Europe/Paris"]).Words);
}
