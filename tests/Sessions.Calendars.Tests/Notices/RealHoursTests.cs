namespace Sessions.Calendars.Tests.Notices;

/// <summary>Hours of other kinds than those of the exchanges built in, against ordinary days that exchanges had.</summary>
public sealed class RealHoursTests
{
    [SharedDataFact("exchanges/xhkg-ordinary.csv")]
    public void A_notice_tells_Hong_Kong_s_two_windows_and_the_morning_that_grew_longer() => AssertTells(
        new ExchangeNotice("Hong Kong", "Asia/Hong_Kong")
        {
            KnownFrom = 2000,
            KnownThrough = 2030,
            Hours =
            [
                new("10:00", "12:00") { Through = "2011-03-06" },
                new("09:30", "12:00") { From = "2011-03-07" },
                new("13:00", "16:00"),
            ],
        },
        "exchanges/xhkg-ordinary.csv");

    [SharedDataFact("exchanges/xasx-ordinary.csv")]
    public void A_notice_tells_Sydney_s_hours() => AssertTells(
        new ExchangeNotice("Sydney", "Australia/Sydney") { KnownFrom = 2000, KnownThrough = 2030, Hours = [new("10:00", "16:00")] },
        "exchanges/xasx-ordinary.csv");

    [SharedDataFact("exchanges/cmes-ordinary.csv")]
    public void A_notice_tells_Chicago_s_24_hour_days_as_one_interval_a_week()
    {
        var chicago = new ExchangeCalendar(new ExchangeNotice("Chicago", "America/Chicago") { KnownFrom = 2000, KnownThrough = 2030, Hours = [new("17:00-1", "17:00")] });
        foreach (var row in SharedDataFiles.ReadRows("exchanges/cmes-ordinary.csv"))
        {
            var week = Assert.Single(chicago.OpenIntervals(Moments.Utc(row[0]), Moments.Utc(row[1])));
            Assert.True(week.Open <= Moments.Utc(row[0]) && week.Close >= Moments.Utc(row[1]), row[0]);
        }
    }

    private static void AssertTells(ExchangeNotice notice, string fileName)
    {
        var calendar = new ExchangeCalendar(notice);
        foreach (var row in SharedDataFiles.ReadRows(fileName))
        {
            Assert.Equal([Moments.Interval(row[0], row[1])], calendar.OpenIntervals(Moments.Utc(row[0]), Moments.Utc(row[1])));
        }
    }
}
