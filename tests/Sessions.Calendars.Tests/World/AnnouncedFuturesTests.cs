namespace Sessions.Calendars.Tests.World;

/// <summary>
/// Futures of Chicago and New York against what the exchanges announced. The hours of a day are those that open on it, so that the evening of an
/// eve is the holiday's own trading day.
/// </summary>
public sealed class AnnouncedFuturesTests
{
    /// <summary>CME Group's advisory 20120518, SER-6617 and SER-7395R of the CBOT.</summary>
    [Theory]
    [InlineData("2012-05-18", "09:30-13:15")]
    [InlineData("2012-05-20", "17:00-14:00")]
    [InlineData("2013-04-04", "17:00-14:00")]
    [InlineData("2013-04-07", "19:00-07:45")]
    [InlineData("2013-04-08", "08:30-13:15 19:00-07:45")]
    [InlineData("2015-07-02", "08:30-13:15")]
    [InlineData("2015-07-06", "08:30-13:20 19:00-07:45")]
    [InlineData("2026-07-08", "08:30-13:20 19:00-07:45")]
    public void Grains_have_the_hours_of_each_time(string day, string hours) => Assert.Equal(hours, ChicagoGrainFutures.Instance.HoursOn(day));

    /// <summary>CME Group's holiday schedules of 2018 to 2026, and of 2027 as far as its trading hours have them.</summary>
    [Theory]
    [InlineData("2018-12-24", "08:30-12:05")]
    [InlineData("2018-12-26", "08:30-13:20 19:00-07:45")]
    [InlineData("2019-01-02", "08:30-13:20 19:00-07:45")]
    [InlineData("2019-01-21", "19:00-07:45")]
    [InlineData("2019-07-03", "08:30-12:05")]
    [InlineData("2019-07-04", "closed")]
    [InlineData("2020-07-02", "08:30-12:05")]
    [InlineData("2021-07-02", "08:30-13:20")]
    [InlineData("2021-07-05", "closed")]
    [InlineData("2021-07-06", "08:30-13:20 19:00-07:45")]
    [InlineData("2021-12-24", "closed")]
    [InlineData("2022-06-20", "19:00-07:45")]
    [InlineData("2023-01-02", "19:00-07:45")]
    [InlineData("2023-12-25", "closed")]
    [InlineData("2023-12-26", "08:30-13:20 19:00-07:45")]
    [InlineData("2024-06-19", "19:00-07:45")]
    [InlineData("2024-07-03", "08:30-13:20")]
    [InlineData("2024-11-28", "closed")]
    [InlineData("2024-11-29", "08:30-12:05")]
    [InlineData("2025-01-09", "08:30-12:15 19:00-07:45")]
    [InlineData("2026-01-02", "08:30-13:20")]
    [InlineData("2026-06-19", "closed")]
    [InlineData("2026-12-24", "08:30-12:05")]
    [InlineData("2027-07-06", "08:30-13:20 19:00-07:45")]
    public void Grains_keep_the_days_that_were_announced(string day, string hours) => Assert.Equal(hours, ChicagoGrainFutures.Instance.HoursOn(day));

    /// <summary>CME Group's holiday schedules, its press releases of 2018-12-02 and 2024-12-30, and the calendar of Cboe Futures of 2026.</summary>
    [Theory]
    [InlineData("CME-EQUITY", "2018-12-04", "15:30-16:00 17:00-08:30")]
    [InlineData("CME-EQUITY", "2025-01-08", "17:00-08:30")]
    [InlineData("CME-RATES", "2018-12-04", "closed")]
    [InlineData("CME-RATES", "2018-12-05", "17:00-16:00")]
    [InlineData("CME-RATES", "2025-01-08", "17:00-12:15")]
    [InlineData("CME-FX", "2018-12-04", "17:00-16:00")]
    [InlineData("CME-FX", "2023-11-23", "17:00-12:15")]
    [InlineData("CME-FX", "2024-12-23", "17:00-12:45")]
    [InlineData("CME-FX", "2025-11-27", "17:00-13:45")]
    [InlineData("CME-FX", "2026-06-18", "17:00-12:00")]
    [InlineData("CME-ENERGY", "2023-11-23", "17:00-12:45")]
    [InlineData("CME-ENERGY", "2024-11-28", "17:00-13:45")]
    [InlineData("CME-ENERGY", "2026-06-18", "17:00-12:00")]
    [InlineData("CME-CRYPTO", "2019-07-02", "17:00-12:15")]
    [InlineData("CME-CRYPTO", "2021-04-01", "17:00-08:15")]
    [InlineData("CME-CRYPTO", "2022-11-24", "17:00-12:45")]
    [InlineData("CME-CRYPTO", "2025-07-03", "17:00-12:00")]
    [InlineData("CME-LIVESTOCK", "2018-07-03", "08:30-12:15")]
    [InlineData("CME-LIVESTOCK", "2019-11-29", "08:30-12:15")]
    [InlineData("CME-LIVESTOCK", "2020-11-27", "08:30-12:05")]
    [InlineData("CME-LIVESTOCK", "2024-12-24", "08:30-12:15")]
    [InlineData("CME-LIVESTOCK", "2026-12-24", "08:30-12:05")]
    [InlineData("XCBF", "2021-12-03", "08:30-15:15")]
    [InlineData("XCBF", "2021-12-06", "08:30-15:00")]
    [InlineData("XCBF", "2026-06-19", "closed")]
    [InlineData("XCBF", "2026-12-24", "08:30-12:15")]
    [InlineData("XCBO", "2022-06-20", "closed")]
    [InlineData("XCBO", "2025-01-09", "closed")]
    [InlineData("IEPA", "2025-01-08", "20:00-18:00")]
    public void Others_keep_the_days_that_were_announced(string code, string day, string hours) => Assert.Equal(hours, Exchange.Of(code).HoursOn(day));
}
