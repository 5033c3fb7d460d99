using Sessions.Occurrences.Tests.Support;

namespace Sessions.Occurrences.Tests.Edges;

/// <summary>Zones whose clock goes forward at midnight: there is no 00:00 on that day.</summary>
public sealed class MidnightGapTests
{
    [Theory]
    [InlineData("America/Santiago", "2024-09-08", "2024-09-08T04:00Z")]
    [InlineData("Asia/Beirut", "2024-03-31", "2024-03-30T22:00Z")]
    [InlineData("Africa/Cairo", "2024-04-26", "2024-04-25T22:00Z")]
    [InlineData("Asia/Amman", "2021-03-26", "2021-03-25T22:00Z")]
    [InlineData("America/Sao_Paulo", "2018-11-04", "2018-11-04T03:00Z")]
    [InlineData("America/Havana", "2024-03-10", "2024-03-10T05:00Z")]
    public void A_boundary_at_a_midnight_that_is_skipped_is_one_oclock(string zone, string date, string oneOClock)
    {
        var dayBefore = DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture).AddDays(-1).ToString("O");

        Assert.StartsWith(oneOClock + "/", new OneSession(zone, "00:00-08:00").On(date));
        Assert.EndsWith("/" + oneOClock, new OneSession(zone, "16:00-00:00").On(dayBefore));
        Assert.EndsWith("/" + oneOClock, new OneSession(zone, "23:00-00:30").On(dayBefore));
        Assert.Null(new OneSession(zone, "00:10-00:50").On(date));
        Assert.True(new OneSession(zone, "00:10-00:50").IsSkippedOn(date));

        // The civil days before and after touch, and the latter has 23 hours.
        Assert.EndsWith("/" + oneOClock, new OneSession(zone, "00:00-00:00").On(dayBefore));
        Assert.StartsWith(oneOClock + "/", new OneSession(zone, "00:00-00:00").On(date));
    }

    [Fact]
    public void Cairos_last_hour_of_October_comes_twice()
    {
        // 31 October 2024: 24:00 became 23:00.
        Assert.Equal("2024-10-31T20:30Z/2024-10-31T22:30Z", new OneSession("Africa/Cairo", "23:30-00:30").On("2024-10-31"));
        Assert.Equal("2024-10-31T19:00Z/2024-10-31T22:00Z", new OneSession("Africa/Cairo", "22:00-00:00").On("2024-10-31"));
    }

    [Fact]
    public void Santiagos_day_of_25_hours_is_one_occurrence()
    {
        // 6 April 2024: 24:00 became 23:00.
        Assert.Equal("2024-04-06T03:00Z/2024-04-07T04:00Z", new OneSession("America/Santiago", "00:00-00:00").On("2024-04-06"));
        Assert.Equal("2024-04-07T04:00Z/2024-04-08T04:00Z", new OneSession("America/Santiago", "00:00-00:00").On("2024-04-07"));
    }
}
