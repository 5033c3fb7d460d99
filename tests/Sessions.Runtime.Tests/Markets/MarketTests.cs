
namespace Sessions.Tests.Markets;

public class MarketTests
{
    public static TheoryData<Market> All { get; } = [.. Enum.GetValues<Market>().Where(static market => market != Market.None)];

    [Theory]
    [MemberData(nameof(All))]
    public void Each_market_makes_a_table_on_its_days(Market market)
    {
        var session = Assert.Single(SessionTable.Create(market.ToSession()));
        var days = market switch
        {
            Market.ChicagoCryptoFutures => SessionDays.EveryDay,
            _ when session.EndDays > 0 => SessionDays.Weeknights,
            _ => SessionDays.Weekdays,
        };
        Assert.Equal((days, market), (session.Days, session.Market));
        Assert.Equal(market.ToString(), session.Name.Replace(" ", "", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(Market.NewYork, "New York 09:30-16:00 America/New_York")]
    [InlineData(Market.London, "London 08:00-16:30 Europe/London")]
    [InlineData(Market.Frankfurt, "Frankfurt 09:00-17:30 Europe/Berlin")]
    [InlineData(Market.Tokyo, "Tokyo 09:00-15:30 Asia/Tokyo")]
    [InlineData(Market.HongKong, "Hong Kong 09:30-16:00 Asia/Hong_Kong")]
    [InlineData(Market.Sydney, "Sydney 10:00-16:00 Australia/Sydney")]
    [InlineData(Market.ForexSydney, "Forex Sydney 07:00-16:00 Australia/Sydney")]
    [InlineData(Market.ForexTokyo, "Forex Tokyo 09:00-18:00 Asia/Tokyo")]
    [InlineData(Market.ForexLondon, "Forex London 08:00-17:00 Europe/London")]
    [InlineData(Market.ForexNewYork, "Forex New York 08:00-17:00 America/New_York")]
    [InlineData(Market.NewYorkPreMarket, "New York Pre Market 04:00-09:30 America/New_York")]
    [InlineData(Market.NewYorkAfterMarket, "New York After Market 16:00-20:00 America/New_York")]
    [InlineData(Market.Shanghai, "Shanghai 09:30-15:00 Asia/Shanghai")]
    [InlineData(Market.Eurex, "Eurex 08:00-22:00 Europe/Berlin")]
    [InlineData(Market.ChicagoEquityFutures, "Chicago Equity Futures 17:00-16:00 America/Chicago")]
    [InlineData(Market.ChicagoCryptoFutures, "Chicago Crypto Futures 17:00-17:00+1 America/Chicago")]
    [InlineData(Market.ChicagoGrainFutures, "Chicago Grain Futures 19:00-13:20 America/Chicago")]
    public void A_market_has_its_hours(Market market, string session) => Assert.Equal(session, market.ToSession().ToString());

    [Theory]
    [InlineData(Market.Tokyo, "2023-06-15", "15:00")]
    [InlineData(Market.Tokyo, "2024-11-05", "15:25")]
    [InlineData(Market.Seoul, "2024-11-05", "15:20")]
    [InlineData(Market.NewYorkPreMarket, "2024-11-05", "09:30")]
    [InlineData(Market.HongKong, "2023-06-15", "16:00")]
    [InlineData(Market.NewYork, "2023-11-24", "13:00")]
    [InlineData(Market.London, "2024-12-24", "12:30")]
    public void A_position_is_flat_before_the_close_that_held_on_the_day(Market market, string day, string close)
    {
        var table = SessionTable.Create(market.ToSession() with { OnEnd = SessionAction.CloseAll });

        var occurrence = Assert.Single(table.Occurrences(Utc(day + "T00:00Z"), Utc(day + "T23:00Z")));

        Assert.Equal(TimeOnly.Parse(close, System.Globalization.CultureInfo.InvariantCulture).Add(TimeSpan.FromSeconds(-30)), TimeOnly.FromDateTime(occurrence.LocalEnd.DateTime));
    }

    [Fact]
    public void Hours_that_are_taken_to_another_zone_have_no_calendar()
    {
        var table = SessionTable.Create(Market.NewYork.ToSession() with { TimeZone = "Asia/Tokyo" });

        Assert.Null(table.CalendarOf(table[0]));
    }

    [Theory]
    [InlineData(Market.London, "2025-01-15T08:00Z", "2025-01-15T16:30Z")]
    [InlineData(Market.London, "2025-07-15T07:00Z", "2025-07-15T15:30Z")]
    [InlineData(Market.NewYork, "2025-07-15T13:30Z", "2025-07-15T20:00Z")]
    [InlineData(Market.HongKong, "2025-07-15T01:30Z", "2025-07-15T08:00Z")]
    [InlineData(Market.Sydney, "2025-01-14T23:00Z", "2025-01-15T05:00Z")]
    public void Hours_are_the_citys_own_in_summer_and_winter(Market market, string start, string end)
    {
        var occurrence = SessionTable.Create(market.ToSession()).FindNext(Utc(start));
        Assert.Equal((Utc(start), Utc(end)), (occurrence.Start, occurrence.End));
    }

    [Theory]
    [InlineData(Market.None)]
    [InlineData((Market)32)]
    [InlineData((Market)(-1))]
    public void What_is_no_market_is_refused(Market market)
    {
        var thrown = Assert.Throws<ArgumentOutOfRangeException>(() => market.ToSession());
        Assert.StartsWith($"Market {(int)market} is not a market; write one such as Market.London.", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Numbers_are_frozen() => Assert.Equal(
        [
            "None", "NewYork", "London", "Frankfurt", "Tokyo", "HongKong", "Sydney", "ForexSydney", "ForexTokyo", "ForexLondon", "ForexNewYork",
            "NewYorkPreMarket", "NewYorkAfterMarket", "Toronto", "Paris", "Amsterdam", "Milan", "Madrid", "Zurich", "Stockholm", "Eurex", "Mumbai",
            "Shanghai", "Taipei", "Seoul", "ChicagoEquityFutures", "ChicagoCurrencyFutures", "ChicagoRateFutures", "NewYorkEnergyAndMetals",
            "ChicagoLivestockFutures", "ChicagoCryptoFutures", "ChicagoGrainFutures",
        ],
        Enumerable.Range(0, 32).Select(static number => ((Market)number).ToString()));

    private static DateTimeOffset Utc(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
