namespace Sessions.Calendars.Tests.Combinations;

public sealed class TradingDaysTests
{
    [Fact]
    public void A_week_of_New_York_is_whole_local_days_in_one_interval() => Assert.Equal(
        [Moments.Interval("2024-03-11T04:00Z", "2024-03-16T04:00Z")],
        NewYorkStockExchange.Instance.TradingDays().OpenIntervals(Moments.Utc("2024-03-13"), Moments.Utc("2024-03-14")));

    [Fact]
    public void A_holiday_parts_the_week_and_an_early_close_does_not() => Assert.Equal(
        [Moments.Interval("2024-11-25T05:00Z", "2024-11-28T05:00Z"), Moments.Interval("2024-11-29T05:00Z", "2024-11-30T05:00Z")],
        NewYorkStockExchange.Instance.TradingDays().OpenIntervals(Moments.Utc("2024-11-25T12:00Z"), Moments.Utc("2024-11-30")));

    [Fact]
    public void The_day_on_which_the_clock_is_put_forward_has_23_hours()
    {
        var week = Assert.Single(ForexWeek.Instance.TradingDays().OpenIntervals(Moments.Utc("2024-03-10T12:00Z"), Moments.Utc("2024-03-11")));

        Assert.Equal(TimeSpan.FromHours((6 * 24) - 1), week.Close - week.Open);
    }

    [Fact]
    public void Sunday_is_a_trading_day_of_the_forex_week() => Assert.Equal(
        [Moments.Interval("2014-05-04T04:00Z", "2014-05-10T04:00Z")],
        ForexWeek.Instance.TradingDays().OpenIntervals(Moments.Utc("2014-05-05"), Moments.Utc("2014-05-06")));

    [Fact]
    public void London_trades_into_the_Saturday_of_Tokyo() => Assert.Equal(
        [Moments.Interval("2024-03-10T15:00Z", "2024-03-16T15:00Z")],
        LondonStockExchange.Instance.TradingDays("Asia/Tokyo").OpenIntervals(Moments.Utc("2024-03-12"), Moments.Utc("2024-03-13")));

    [Fact]
    public void Days_in_a_row_touch_across_a_day_that_the_zone_skipped()
    {
        // Apia had no 30 December 2011; Thursday and Saturday are neighbours.
        var always = new ExchangeCalendar(Notices.Sample.Of(new TradingHours("00:00", "24:00") { Days = SessionDays.EveryDay }));
        var week = new ExchangeCalendar(new ExchangeNotice("Apia", "Pacific/Apia")
        {
            KnownFrom = 2000,
            KnownThrough = 2030,
            Hours = [new("09:00", "10:00") { Days = SessionDays.EveryDay, From = "2011-12-29", Through = "2011-12-31" }],
        });

        Assert.Equal(
            [Moments.Interval("2011-12-29T10:00Z", "2011-12-31T10:00Z")],
            week.TradingDays().Intersect(always).OpenIntervals(Moments.Utc("2011-12-01"), Moments.Utc("2012-02-01")));
    }

    [Fact]
    public void An_attribute_can_name_the_days_of_an_exchange() => Assert.Equal(
        NewYorkStockExchange.Instance.TradingDays().OpenIntervals(Moments.Utc("2024-01-01"), Moments.Utc("2025-01-01")),
        new TradingDays<NewYorkStockExchange>().OpenIntervals(Moments.Utc("2024-01-01"), Moments.Utc("2025-01-01")));

    [Fact]
    public void An_attribute_can_name_a_calendar_that_was_put_together()
    {
        var bothOpen = new BothOpen();

        Assert.Equal(Moments.Day("2000-01-01"), bothOpen.KnownFrom);
        Assert.Equal(Moments.Day("2030-12-31"), bothOpen.KnownThrough);
        Assert.Equal(
            [Moments.Interval("2024-03-25T13:30Z", "2024-03-25T16:30Z")],
            bothOpen.OpenIntervals(Moments.Utc("2024-03-25"), Moments.Utc("2024-03-26")));
    }

    private sealed class BothOpen() : DelegatingCalendar(LondonStockExchange.Instance.Intersect(NewYorkStockExchange.Instance));
}
