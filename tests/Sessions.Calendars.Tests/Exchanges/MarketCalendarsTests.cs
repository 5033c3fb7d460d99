using Sessions.Schedule;

namespace Sessions.Calendars.Tests.Exchanges;

/// <summary>What each ready-made market brings to its sessions.</summary>
public sealed class MarketCalendarsTests
{
    [Fact]
    public void New_York_and_London_bring_the_calendar_of_their_exchange()
    {
        Assert.Same(NewYorkStockExchange.Instance, MarketCalendars.Of(Market.NewYork));
        Assert.Same(LondonStockExchange.Instance, MarketCalendars.Of(Market.London));
    }

    [Theory]
    [InlineData(Market.ForexSydney)]
    [InlineData(Market.ForexTokyo)]
    [InlineData(Market.ForexLondon)]
    [InlineData(Market.ForexNewYork)]
    [InlineData(Market.None)]
    public void Hours_of_the_currency_market_bring_none(Market market)
    {
        Assert.Null(MarketCalendars.Of(market));
        Assert.False(MarketTable.Find((int)market) is { LacksHolidays: true });
    }

    [Theory]
    [InlineData(Market.Frankfurt)]
    [InlineData(Market.Tokyo)]
    [InlineData(Market.HongKong)]
    [InlineData(Market.Sydney)]
    public void The_other_exchanges_bring_their_ordinary_hours_without_holidays(Market market)
    {
        var calendar = Calendar(market);

        Assert.Same(calendar, MarketCalendars.Of(market));
        Assert.Empty(calendar.Notice.SpecialDays);
        Assert.True(MarketTable.Find((int)market)!.LacksHolidays);
        Assert.Equal("closed", calendar.HoursOn("2026-10-03"));
        Assert.Equal("closed", calendar.HoursOn("2026-10-04"));
    }

    [Fact]
    public void The_table_of_markets_says_of_each_what_its_calendar_has() => Assert.All(MarketTable.All, static hours =>
    {
        var calendar = (ExchangeCalendar?)MarketCalendars.Of((Market)hours.Number);
        Assert.Equal(calendar?.Notice.SpecialDays.Count == 0, hours.LacksHolidays);
        Assert.Equal(hours.Zone, calendar?.TimeZone ?? hours.Zone);
    });

    [Fact]
    public void Each_window_of_the_table_is_what_its_calendar_has_today() => Assert.All(
        MarketTable.All.Where(static hours => MarketCalendars.Of((Market)hours.Number) is not null),
        static hours => Assert.Equal(
            (hours.Start, hours.End),
            (Calendar((Market)hours.Number).HoursOn("2026-07-08")[..5], Calendar((Market)hours.Number).HoursOn("2026-07-08")[^5..])));

    [Theory]
    [InlineData(Market.Frankfurt, "2003-10-31", "09:00-20:00")]
    [InlineData(Market.Frankfurt, "2003-11-03", "09:00-17:30")]
    [InlineData(Market.Frankfurt, "2026-07-08", "09:00-17:30")]
    [InlineData(Market.Tokyo, "2006-01-18", "09:00-11:00 12:30-15:00")]
    [InlineData(Market.Tokyo, "2006-01-19", "09:00-11:00 13:00-15:00")]
    [InlineData(Market.Tokyo, "2006-04-21", "09:00-11:00 13:00-15:00")]
    [InlineData(Market.Tokyo, "2006-04-24", "09:00-11:00 12:30-15:00")]
    [InlineData(Market.Tokyo, "2011-11-18", "09:00-11:00 12:30-15:00")]
    [InlineData(Market.Tokyo, "2011-11-21", "09:00-11:30 12:30-15:00")]
    [InlineData(Market.Tokyo, "2023-06-01", "09:00-11:30 12:30-15:00")]
    [InlineData(Market.Tokyo, "2024-11-01", "09:00-11:30 12:30-15:00")]
    [InlineData(Market.Tokyo, "2024-11-05", "09:00-11:30 12:30-15:30")]
    [InlineData(Market.HongKong, "2011-03-04", "10:00-12:30 14:30-16:00")]
    [InlineData(Market.HongKong, "2011-03-07", "09:30-12:00 13:30-16:00")]
    [InlineData(Market.HongKong, "2012-03-02", "09:30-12:00 13:30-16:00")]
    [InlineData(Market.HongKong, "2012-03-05", "09:30-12:00 13:00-16:00")]
    [InlineData(Market.Sydney, "2026-07-08", "10:00-16:00")]
    public void Hours_are_those_of_the_day(Market market, string day, string hours) => Assert.Equal(hours, Calendar(market).HoursOn(day));

    [Theory]
    [InlineData(Market.NewYork, 2000)]
    [InlineData(Market.London, 2000)]
    [InlineData(Market.Frankfurt, 2001)]
    [InlineData(Market.Tokyo, 2000)]
    [InlineData(Market.HongKong, 2000)]
    [InlineData(Market.Sydney, 2012)]
    public void Each_is_known_from_the_year_from_which_its_hours_are_certain(Market market, int year)
    {
        Assert.Equal(new DateOnly(year, 1, 1), Calendar(market).KnownFrom);
        Assert.Equal(new DateOnly(2030, 12, 31), Calendar(market).KnownThrough);
    }

    private static ExchangeCalendar Calendar(Market market) => Assert.IsAssignableFrom<ExchangeCalendar>(MarketCalendars.Of(market));
}
