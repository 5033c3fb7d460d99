using Sessions.Brokers.Oanda.Messages;
using Sessions.Brokers.Oanda.Orders;

namespace Sessions.Brokers.Oanda.Tests;

public sealed class DraftTests
{
    private static readonly Instrument _gold = new() { Name = "XAU_USD", DisplayPrecision = 3, TradeUnitsPrecision = 1, MinimumTradeSize = 0.5m };

    [Theory]
    [InlineData(PositionSide.Long, OrderType.Limit, "2400.123")]
    [InlineData(PositionSide.Short, OrderType.Limit, "2400.124")]
    [InlineData(PositionSide.Long, OrderType.Stop, "2400.124")]
    [InlineData(PositionSide.Short, OrderType.Stop, "2400.123")]
    public void A_price_is_rounded_away_from_a_fill(PositionSide side, OrderType type, string expected) =>
        Assert.Equal(expected, Draft(side, type).Price);

    [Theory]
    [InlineData(PositionSide.Long, "2300.123", "2500.124")]
    [InlineData(PositionSide.Short, "2300.124", "2500.123")]
    public void An_exits_price_is_rounded_away_from_a_fill(PositionSide side, string stop, string target)
    {
        var draft = Draft(side, OrderType.Market);

        Assert.Equal((stop, target), (draft.StopLossOnFill!.Price, draft.TakeProfitOnFill!.Price));
    }

    [Theory]
    [InlineData("0", "The volume 0 is not above zero.")]
    [InlineData("1.25", "XAU_USD takes volumes in steps of 0.1, and 1.25 lies between two; it is not rounded.")]
    [InlineData("0.4", "XAU_USD takes no less than 0.5, and 0.4 is less.")]
    [InlineData("0.5", null)]
    [InlineData("1.20", null)]
    public void A_volume_that_does_not_fit_is_refused_and_not_rounded(string volume, string? refusal) =>
        Assert.Equal(refusal, Drafts.Refusal(_gold, decimal.Parse(volume, System.Globalization.CultureInfo.InvariantCulture)));

    [Fact]
    public void A_short_position_is_sold_and_bears_id_and_tag_on_order_and_trade()
    {
        var draft = Draft(PositionSide.Short, OrderType.Market);

        Assert.Equal(("MARKET", "-2", "IOC", "OPEN_ONLY"), (draft.Type, draft.Units, draft.TimeInForce, draft.PositionFill));
        Assert.Equal(new ClientExtensions { Id = "id", Tag = "tag" }, draft.ClientExtensions);
        Assert.Equal(draft.ClientExtensions, draft.TradeClientExtensions);
    }

    private static OrderRequest Draft(PositionSide side, OrderType type) => Drafts.Of(
        new("XAU_USD", side, 2.0m) { Type = type, Price = 2400.1234m, StopLoss = 2300.1234m, TakeProfit = 2500.1234m, ClientOrderId = "id", Tag = "tag" }, _gold, isHedging: true);
}
