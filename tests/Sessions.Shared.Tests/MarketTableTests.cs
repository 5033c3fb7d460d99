namespace Sessions.Shared.Tests;

public class MarketTableTests
{
    [Fact]
    public void A_market_is_found_by_its_number() => Assert.All(MarketTable.All, static market => Assert.Same(market, MarketTable.Find(market.Number)));

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(11)]
    public void No_other_number_finds_one(int number) => Assert.Null(MarketTable.Find(number));

    [Fact]
    public void Windows_keep_every_rule() => Assert.All(MarketTable.All, static market => Assert.Empty(Times.Problems(
        [.. market.Windows.Select((window, index) => Times.Raw(window.Start, window.End, market.NameOf(index, null), market.Zone, MarketHours.Days))])));

    [Fact]
    public void A_given_name_says_the_half_of_the_day_where_there_are_two()
    {
        Assert.Equal("Asia afternoon", MarketTable.Find(4)!.NameOf(1, "Asia"));
        Assert.Equal("City", MarketTable.Find(2)!.NameOf(0, "City"));
        Assert.Equal("London", MarketTable.Find(2)!.NameOf(0, " "));
    }
}
