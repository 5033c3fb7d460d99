namespace Sessions.Shared.Tests;

public class MarketTableTests
{
    [Fact]
    public void A_market_is_found_by_its_number() => Assert.All(MarketTable.All, static market => Assert.Same(market, MarketTable.Find(market.Number)));

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(32)]
    public void No_other_number_finds_one(int number) => Assert.Null(MarketTable.Find(number));

    [Fact]
    public void Windows_keep_every_rule() => Assert.All(MarketTable.All, static market => Assert.Empty(Times.Problems(
        Times.Raw(market.Start, market.End, market.Name, market.Zone, market.Days))));
}
