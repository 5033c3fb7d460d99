using Sessions.Markets;

namespace Sessions.Tests.Markets;

public class MarketTests
{
    public static TheoryData<Market> All { get; } = [.. Enum.GetValues<Market>().Where(static market => market != Market.None)];

    [Theory]
    [MemberData(nameof(All))]
    public void Each_market_makes_a_table_on_weekdays(Market market)
    {
        var table = SessionTable.Create([.. market.ToSessions()]);
        Assert.All(table, session => Assert.Equal(SessionDays.Weekdays, session.Days));
        Assert.All(table, session => Assert.StartsWith(
            market.ToString(), session.Name.Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(Market.NewYork, "New York 09:30-16:00 America/New_York")]
    [InlineData(Market.London, "London 08:00-16:30 Europe/London")]
    [InlineData(Market.Frankfurt, "Frankfurt 09:00-17:30 Europe/Berlin")]
    [InlineData(Market.Tokyo, "Tokyo morning 09:00-11:30 Asia/Tokyo", "Tokyo afternoon 12:30-15:30 Asia/Tokyo")]
    [InlineData(Market.HongKong, "Hong Kong morning 09:30-12:00 Asia/Hong_Kong", "Hong Kong afternoon 13:00-16:00 Asia/Hong_Kong")]
    [InlineData(Market.Sydney, "Sydney 10:00-16:00 Australia/Sydney")]
    [InlineData(Market.ForexSydney, "Forex Sydney 07:00-16:00 Australia/Sydney")]
    [InlineData(Market.ForexTokyo, "Forex Tokyo 09:00-18:00 Asia/Tokyo")]
    [InlineData(Market.ForexLondon, "Forex London 08:00-17:00 Europe/London")]
    [InlineData(Market.ForexNewYork, "Forex New York 08:00-17:00 America/New_York")]
    public void A_market_has_its_hours(Market market, params string[] sessions) =>
        Assert.Equal(sessions, market.ToSessions().Select(static session => session.ToString()));

    [Theory]
    [InlineData(Market.London, "2025-01-15T08:00Z", "2025-01-15T16:30Z")]
    [InlineData(Market.London, "2025-07-15T07:00Z", "2025-07-15T15:30Z")]
    [InlineData(Market.NewYork, "2025-07-15T13:30Z", "2025-07-15T20:00Z")]
    [InlineData(Market.HongKong, "2025-07-15T01:30Z", "2025-07-15T04:00Z")]
    [InlineData(Market.Sydney, "2025-01-14T23:00Z", "2025-01-15T05:00Z")]
    public void Hours_are_the_citys_own_in_summer_and_winter(Market market, string start, string end)
    {
        var occurrence = SessionTable.Create(market.ToSessions()).FindNext(Utc(start));
        Assert.Equal((Utc(start), Utc(end)), (occurrence.Start, occurrence.End));
    }

    [Theory]
    [InlineData(Market.None)]
    [InlineData((Market)11)]
    [InlineData((Market)(-1))]
    public void What_is_no_market_is_refused(Market market)
    {
        var thrown = Assert.Throws<ArgumentOutOfRangeException>(() => market.ToSessions());
        Assert.StartsWith($"{(int)market} is no market; write one such as Market.London.", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Numbers_are_frozen() => Assert.Equal(
        ["None", "NewYork", "London", "Frankfurt", "Tokyo", "HongKong", "Sydney", "ForexSydney", "ForexTokyo", "ForexLondon", "ForexNewYork"],
        Enumerable.Range(0, 11).Select(static number => ((Market)number).ToString()));

    private static DateTimeOffset Utc(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
