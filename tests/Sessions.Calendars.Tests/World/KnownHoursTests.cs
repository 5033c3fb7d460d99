namespace Sessions.Calendars.Tests.World;

/// <summary>Hours by weekday, date and season, and days that exchanges declared for one year, each as the notice says by what.</summary>
public sealed class KnownHoursTests
{
    /// <summary>PSX: its page of trading hours; ProPakistani of 2023-03-22, Business Recorder of 2024-03-11, PkRevenue of 2026-02-19.</summary>
    [Theory]
    [InlineData("2023-03-22", "09:32-15:30")]
    [InlineData("2023-03-24", "09:17-12:30")]
    [InlineData("2023-03-27", "09:17-13:30")]
    [InlineData("2023-04-26", "09:32-15:30")]
    [InlineData("2023-04-28", "09:17-12:00 14:32-16:30")]
    [InlineData("2024-03-11", "09:32-15:30")]
    [InlineData("2024-03-12", "09:17-13:30")]
    [InlineData("2024-03-15", "09:17-12:30")]
    [InlineData("2024-04-15", "09:32-15:30")]
    [InlineData("2025-03-21", "09:17-12:30")]
    [InlineData("2026-02-18", "09:32-15:30")]
    [InlineData("2026-02-19", "09:17-13:30")]
    [InlineData("2026-07-10", "09:17-12:00 14:32-16:30")]
    public void Karachi_breaks_on_Fridays_and_closes_early_in_Ramadan(string day, string hours) =>
        Assert.Equal(hours, PakistanStockExchange.Instance.HoursOn(day));

    /// <summary>Interfax of 2026-02-11, moex.com n37833; schedules for the Saturday and for 2021.</summary>
    [Theory]
    [InlineData("2021-05-10", "10:00-18:50", "10:00-18:40")]
    [InlineData("2021-06-14", "10:00-18:50", "10:00-18:40")]
    [InlineData("2022-06-13", "closed", "closed")]
    [InlineData("2024-04-27", "10:00-18:40", "10:00-18:40")]
    [InlineData("2025-01-24", "10:00-18:50", "10:00-18:40")]
    [InlineData("2025-01-27", "09:50-18:50", "09:50-18:40")]
    [InlineData("2026-03-20", "09:50-18:50", "09:50-18:40")]
    [InlineData("2026-03-23", "09:50-19:00", "09:50-18:55")]
    public void Moscow_has_the_main_session_of_each_time(string day, string hours, string continuous)
    {
        Assert.Equal(hours, MoscowExchange.Instance.HoursOn(day));
        Assert.Equal(continuous, ((IMarketCalendar)MoscowExchange.Instance.ContinuousTrading).HoursOn(day));
    }

    /// <summary>feas.org; the trading manuals of Luxembourg; Zagreb's notice of 2022-12-27; Bogota's circular, El Tiempo of March 2022.</summary>
    [Theory]
    [InlineData("AIXK", "11:00-17:00", "11:00-16:45")]
    [InlineData("XLUX", "09:00-17:40", "09:00-17:30")]
    [InlineData("XZAG", "09:00-16:00", "09:00-15:55")]
    [InlineData("XBOG", "09:30-16:00", "09:30-15:55")]
    public void Continuous_trading_stops_for_the_auction_inside_the_hours(string code, string hours, string continuous)
    {
        Assert.Equal(hours, Exchange.Of(code).HoursOn("2026-07-08"));
        Assert.Equal(continuous, ((IMarketCalendar)Exchange.Of(code).ContinuousTrading).HoursOn("2026-07-08"));
    }

    /// <summary>
    /// gov.bm for Bermuda, of 2023 to 2025, and exchange_calendars; belex.rs; Zagreb's notice of 2022-12-27; minutouno.com of 2025-11-06; Manila's
    /// proclamation 1006; exchange_calendars of July 2026 for the others.
    /// </summary>
    [Theory]
    [InlineData("XBDA", "2018-05-25", "closed")]
    [InlineData("XBDA", "2019-05-24", "closed")]
    [InlineData("XBDA", "2019-05-31", "09:00-16:30")]
    [InlineData("XBDA", "2020-05-29", "closed")]
    [InlineData("XBDA", "2022-09-19", "closed")]
    [InlineData("XBDA", "2023-05-08", "closed")]
    [InlineData("XBDA", "2024-05-24", "closed")]
    [InlineData("XBDA", "2025-05-23", "closed")]
    [InlineData("XBDA", "2025-08-01", "closed")]
    [InlineData("XBEL", "2023-01-06", "closed")]
    [InlineData("XBEL", "2024-12-31", "closed")]
    [InlineData("XBEL", "2025-01-03", "closed")]
    [InlineData("XBRA", "2018-01-02", "closed")]
    [InlineData("XBRA", "2018-12-31", "closed")]
    [InlineData("XLJU", "2023-08-14", "closed")]
    [InlineData("XZAG", "2022-12-28", "09:00-16:00")]
    [InlineData("XZAG", "2022-12-29", "closed")]
    [InlineData("XZAG", "2022-12-30", "closed")]
    [InlineData("XZAG", "2024-04-17", "closed")]
    [InlineData("XRIS", "2018-07-09", "closed")]
    [InlineData("XRIS", "2023-07-10", "closed")]
    [InlineData("XRIS", "2024-12-23", "closed")]
    [InlineData("XRIS", "2025-05-02", "closed")]
    [InlineData("XWAR", "2018-01-02", "closed")]
    [InlineData("XKAR", "2026-05-29", "closed")]
    [InlineData("XBUE", "2018-11-06", "11:00-17:00")]
    [InlineData("XBUE", "2025-11-06", "closed")]
    [InlineData("XPHS", "2026-02-25", "09:30-12:00 13:00-15:00")]
    public void A_day_that_was_declared_for_one_year_is_kept(string code, string day, string hours) => Assert.Equal(hours, Exchange.Of(code).HoursOn(day));

    /// <summary>Nobody vouches for hours of years of which no source was at hand.</summary>
    [Theory]
    [InlineData("XKAR", 2023, 2025)]
    [InlineData("XMOS", 2023, 2026)]
    [InlineData("XBEL", 2025, 2025)]
    [InlineData("XRIS", 2017, 2025)]
    [InlineData("XSTU", 2026, 2030)]
    [InlineData("XEEE", 2026, 2030)]
    [InlineData("XSGO", 2026, 2030)]
    [InlineData("XLIM", 2025, 2030)]
    [InlineData("XBUE", 2019, 2026)]
    [InlineData("CME-FX", 2018, 2030)]
    public void A_calendar_vouches_for_the_years_of_which_something_is_known(string code, int from, int through) =>
        Assert.Equal((from, through), (Exchange.Of(code).KnownFrom.Year, Exchange.Of(code).KnownThrough.Year));
}
