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
        Assert.Null(MarketTable.Find((int)market)?.Calendar);
    }

    [Fact]
    public void The_other_exchanges_bring_their_ordinary_hours_without_holidays_where_the_package_is_not_there() => Assert.All(WithPackage, static hours =>
    {
        var calendar = Calendar((Market)hours.Number);

        Assert.Same(calendar, MarketCalendars.Of((Market)hours.Number));
        Assert.Empty(calendar.Notice.SpecialDays);
        Assert.EndsWith(", ordinary hours", calendar.ToString(), StringComparison.Ordinal);
    });

    /// <summary>Window, zone, days, and every hour of twenty years with its date, its break and its closing auction.</summary>
    [Fact]
    public void Hours_of_each_market_are_those_of_its_exchange_in_the_package() => Assert.All(WithPackage, static market =>
    {
        var (ordinary, exchange) = (Calendar((Market)market.Number), InPackage(market));

        Assert.Equal(exchange.Notice.Hours.Select(Words), ordinary.Notice.Hours.Select(Words));
        Assert.Equal((exchange.TimeZone, exchange.KnownFrom, exchange.Notice.Code), (ordinary.TimeZone, ordinary.KnownFrom, ordinary.Notice.Code));
        Assert.Equal(market.Zone, exchange.TimeZone);

        static string Words(TradingHours hours) => $"{hours.Open} {hours.Close} {hours.Days} {hours.From} {hours.Through} {hours.ClosingAuction}";
    });

    [Fact]
    public void Each_window_of_the_table_is_what_its_calendar_has_today() => Assert.All(
        MarketTable.All.Where(static market => market is { IsExchange: true, Member: not nameof(Market.ChicagoCryptoFutures) }),
        static market =>
        {
            var session = ((Market)market.Number).ToSession();
            var today = SessionTable.Create(session).FindNext(Moments.Utc("2026-07-06"));
            var always = SessionTable.Create([session], AlwaysOpen.Instance).FindNext(Moments.Utc("2026-07-06"));
            var close = Calendar((Market)market.Number).OpenIntervals(today.Start, today.End).Last().Close;

            Assert.Equal(always.Start, today.Start);
            Assert.Equal(always.End, close);
        });

    /// <summary>On a Wednesday before the change a trading day of 23 hours, on a Saturday after it one of 24.</summary>
    [Fact]
    public void Crypto_futures_have_an_hour_without_trading_until_they_trade_around_the_clock()
    {
        var table = SessionTable.Create(Market.ChicagoCryptoFutures.ToSession());

        Assert.Equal(TimeSpan.FromHours(23), table.FindNext(Moments.Utc("2026-05-20T12:00Z")).Duration);
        Assert.Equal(Moments.Utc("2026-05-24T22:00Z"), table.FindNext(Moments.Utc("2026-05-23T00:00Z")).Start);
        Assert.Equal(TimeSpan.FromHours(24), table.FindNext(Moments.Utc("2026-06-10T12:00Z")).Duration);
    }

    [Theory]
    [InlineData("2026-07-02", "04:00-09:30", "16:00-20:00")]
    [InlineData("2026-07-03", "closed", "closed")]
    [InlineData("2026-11-27", "04:00-09:30", "13:00-17:00")]
    [InlineData("2026-12-24", "04:00-09:30", "13:00-17:00")]
    [InlineData("2025-01-09", "closed", "closed")]
    public void New_York_trades_before_and_after_its_core_hours_on_the_days_of_its_exchange(string day, string before, string after)
    {
        Assert.Equal(before, Calendar(Market.NewYorkPreMarket).HoursOn(day));
        Assert.Equal(after, Calendar(Market.NewYorkAfterMarket).HoursOn(day));
    }

    [Fact]
    public void A_day_of_New_York_from_four_to_eight_is_three_sessions_that_touch()
    {
        var table = SessionTable.Create(Market.NewYorkPreMarket.ToSession(), Market.NewYork.ToSession(), Market.NewYorkAfterMarket.ToSession());

        Assert.Equal(
            ["04:00-09:30", "09:30-13:00", "16:00-17:00"],
            table.Occurrences(Moments.Utc("2026-11-27T00:00Z"), Moments.Utc("2026-11-28T00:00Z")).Select(static occurrence => $"{occurrence.LocalStart:HH:mm}-{occurrence.LocalEnd:HH:mm}"));
    }

    [Fact]
    public void A_markets_calendar_of_the_package_comes_before_its_ordinary_hours_and_after_any_other()
    {
        var session = Market.Tokyo.ToSession() with { MarketCalendar = TokyoStockExchange.Instance };
        var marine = Moments.Utc("2026-07-20T01:00Z");

        Assert.True(SessionTable.Create(Market.Tokyo.ToSession()).Contains(marine));
        Assert.False(SessionTable.Create(session).Contains(marine));
        Assert.True(SessionTable.Create([session], AlwaysOpen.Instance).Contains(marine));
        Assert.True(SessionTable.Create(session with { Calendar = AlwaysOpen.Instance }).Contains(marine));
        Assert.Null(SessionTable.Create(session with { TimeZone = "Asia/Seoul" }) is var elsewhere ? elsewhere.CalendarOf(elsewhere[0]) : null);
    }

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

    [Fact]
    public void All_of_the_first_tier_are_there() => Assert.Equal(23, WithPackage.Count());

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

    private static IEnumerable<MarketHours> WithPackage => MarketTable.All.Where(static market => market.Calendar is not null);

    private static ExchangeCalendar InPackage(MarketHours market) =>
        Exchange.Codes.Select(Exchange.Of).Single(exchange => exchange.GetType().Name == market.Calendar);

    private static ExchangeCalendar Calendar(Market market) => Assert.IsAssignableFrom<ExchangeCalendar>(MarketCalendars.Of(market));
}
