using static Sessions.Calendars.DayRule;
using static Sessions.Calendars.Month;
using static Sessions.Calendars.SpecialDay;

namespace Sessions.Calendars.Tests.Notices;

/// <summary>What a notice can say, on markets of other kinds than those built in.</summary>
public sealed class ExchangeNoticeTests
{
    private static readonly TradingHours[] _withBreak = [new("13:00", "15:30"), new("09:00", "11:30")];

    [Fact]
    public void A_day_with_a_break_has_two_windows() => Assert.Equal("09:00-11:30 13:00-15:30", Sample.Market(_withBreak).HoursOn("2024-06-03"));

    [Theory]
    [InlineData("12:00", "09:00-11:30")]
    [InlineData("11:00", "09:00-11:00")]
    [InlineData("14:00", "09:00-11:30 13:00-14:00")]
    [InlineData("16:00", "09:00-11:30 13:00-16:00")]
    [InlineData("08:00", "closed")]
    public void An_early_close_keeps_the_break(string close, string hours) =>
        Assert.Equal(hours, Sample.Market(_withBreak, ClosesAt(close, "Half day", On("2024-06-03"))).HoursOn("2024-06-03"));

    [Theory]
    [InlineData("12:00", "13:00-15:30")]
    [InlineData("10:00", "10:00-11:30 13:00-15:30")]
    [InlineData("08:30", "08:30-11:30 13:00-15:30")]
    public void A_late_open_keeps_the_break(string open, string hours) =>
        Assert.Equal(hours, Sample.Market(_withBreak, OpensAt(open, "Late", On("2024-06-03"))).HoursOn("2024-06-03"));

    [Fact]
    public void A_late_open_and_an_early_close_may_fall_on_one_day() => Assert.Equal(
        "10:00-12:00",
        Sample.NineToFive(OpensAt("10:00", "Late", On("2024-06-03")), ClosesAt("12:00", "Half day", On("2024-06-03"))).HoursOn("2024-06-03"));

    [Fact]
    public void Special_trading_goes_before_a_holiday_and_a_holiday_before_a_half_day()
    {
        var market = Sample.NineToFive(
            ClosesAt("12:00", "Eve", Every(31, October)),
            Closed("Diwali", On("2024-10-31", "2024-11-01")),
            Trades("18:00", "19:00", "Muhurat trading", On("2024-11-01")));

        Assert.Equal("closed", market.HoursOn("2024-10-31"));
        Assert.Equal("Diwali", market.OccasionOf(Moments.Day("2024-10-31")));
        Assert.Equal("18:00-19:00", market.HoursOn("2024-11-01"));
        Assert.Equal("Muhurat trading", market.OccasionOf(Moments.Day("2024-11-01")));
        Assert.Null(market.OccasionOf(Moments.Day("2024-11-04")));
    }

    [Fact]
    public void Special_trading_opens_a_weekend() =>
        Assert.Equal("10:00-14:00", Sample.NineToFive(Trades("10:00", "14:00", "Test day", On("2024-06-01"))).HoursOn("2024-06-01"));

    [Fact]
    public void Hours_change_on_a_day()
    {
        var market = Sample.Market([new("09:00", "15:00") { Through = "2024-11-04" }, new("09:00", "15:30") { From = "2024-11-05" }]);

        Assert.Equal("09:00-15:00", market.HoursOn("2024-11-04"));
        Assert.Equal("09:00-15:30", market.HoursOn("2024-11-05"));
    }

    [Fact]
    public void A_week_may_begin_on_Sunday()
    {
        var market = Sample.Market([new TradingHours("10:00", "15:00") { Days = SessionDays.Weeknights }]);

        Assert.Equal("10:00-15:00", market.HoursOn("2024-06-02"));
        Assert.Equal("closed", market.HoursOn("2024-05-31"));
    }

    [Fact]
    public void Overnight_hours_begin_on_the_evening_before_and_a_holiday_takes_that_evening_too()
    {
        var market = Sample.Market([new("17:00-1", "16:00")], Closed("Holiday", On("2024-06-05")));

        Assert.Equal(
            [
                Moments.Interval("2024-06-02T17:00Z", "2024-06-03T16:00Z"),
                Moments.Interval("2024-06-03T17:00Z", "2024-06-04T16:00Z"),
                Moments.Interval("2024-06-05T17:00Z", "2024-06-06T16:00Z"),
            ],
            market.OpenIntervals(Moments.Utc("2024-06-03"), Moments.Utc("2024-06-06")));
    }

    [Fact]
    public void Windows_that_touch_are_one_interval_over_days_and_years_in_every_range()
    {
        var market = Sample.Market([new TradingHours("17:00-1", "17:00")]);
        var week = Moments.Interval("2024-12-29T17:00Z", "2025-01-03T17:00Z");

        foreach (var day in new[] { "2024-12-30", "2024-12-31", "2025-01-01", "2025-01-02" })
        {
            Assert.Equal([week], market.OpenIntervals(Moments.Utc(day), Moments.Utc(day).AddTicks(1)));
        }
    }

    [Fact]
    public void A_market_that_never_closes_is_one_interval_as_far_as_calendars_reach() => Assert.Equal(
        [Moments.Interval("1970-01-01", "2101-01-01")],
        Sample.Market([new TradingHours("00:00", "24:00") { Days = SessionDays.EveryDay }]).OpenIntervals(Moments.Utc("2024-06-01"), Moments.Utc("2024-06-02")));

    [Fact]
    public void A_window_inside_a_clock_change_does_not_occur()
    {
        var night = new ExchangeCalendar(new ExchangeNotice("Night", "Europe/London")
        {
            KnownFrom = 2000,
            KnownThrough = 2030,
            Hours = [new TradingHours("01:00", "02:00") { Days = SessionDays.Sunday }],
        });

        Assert.Equal("closed", night.HoursOn("2024-03-31"));
        Assert.Equal("01:00-02:00", night.HoursOn("2024-04-07"));
    }

    [Fact]
    public void The_first_and_the_last_instant_decide_whether_an_interval_is_in_a_range()
    {
        var market = Sample.NineToFive();
        var day = Moments.Interval("2024-06-03T09:00Z", "2024-06-03T17:00Z");

        Assert.Equal([day], market.OpenIntervals(day.Close.AddTicks(-1), day.Close));
        Assert.Empty(market.OpenIntervals(day.Close, day.Close.AddTicks(1)));
        Assert.Equal([day], market.OpenIntervals(day.Open, day.Open.AddTicks(1)));
        Assert.Empty(market.OpenIntervals(day.Open.AddTicks(-1), day.Open));
    }

    [Fact]
    public void Many_threads_that_ask_first_get_one_answer()
    {
        for (var round = 0; round < 20; round++)
        {
            var market = Sample.NineToFive(Closed("Christmas", Every(25, December)));
            var answers = new int[8];

            Parallel.For(0, answers.Length, i => answers[i] = market.OpenIntervals(Moments.Utc("2020-01-01"), Moments.Utc("2025-01-01")).Count());

            Assert.All(answers, static count => Assert.Equal(1_302, count));
        }
    }

    [Theory]
    [InlineData("9.30", "16:00", "'9.30' is not a time of day: write it as HH:mm, such as 09:30; 17:00-1 is the evening before, 02:00+1 the night after.")]
    [InlineData("17:00-7", "16:00", "'17:00-7' is not a time of day")]
    [InlineData("", "16:00", "'' is not a time of day")]
    [InlineData("17:00", "16:00", "The close 16:00 is not after the open 17:00; a close on the next day is written 16:00+1.")]
    [InlineData("09:00", "09:00", "The close 09:00 is not after the open 09:00")]
    public void Hours_that_cannot_be_meant_are_refused(string open, string close, string message) =>
        Assert.StartsWith(message, Assert.Throws<ArgumentException>(() => new TradingHours(open, close)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_day_of_change_that_is_no_day_is_refused() =>
        Assert.Contains("'2024-13-01'", Assert.Throws<ArgumentException>(static () => new TradingHours("09:00", "10:00") { From = "2024-13-01" }).Message, StringComparison.Ordinal);

    [Fact]
    public void A_market_that_would_never_open_is_refused() => Assert.StartsWith(
        "Sample has no hours; a market needs at least one window, such as 09:30 to 16:00.",
        Assert.Throws<ArgumentException>(static () => Sample.Of()).Message,
        StringComparison.Ordinal);

    [Fact]
    public void An_unknown_zone_is_named()
    {
        var market = new ExchangeCalendar(new ExchangeNotice("Sample", "Europe/Londinium") { KnownFrom = 2000, KnownThrough = 2030, Hours = [new("09:00", "17:00")] });

        var exception = Assert.Throws<TimeZoneNotFoundException>(() => market.OpenIntervals(Moments.Utc("2024-06-03"), Moments.Utc("2024-06-04")).Any());
        Assert.Contains("Europe/Londinium", exception.Message, StringComparison.Ordinal);
    }
}
