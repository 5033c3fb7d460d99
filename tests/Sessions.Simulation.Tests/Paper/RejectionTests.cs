using Sessions.Brokers;

namespace Sessions.Simulation.Tests.Paper;

public sealed class RejectionTests
{
    [Fact]
    public void A_market_without_a_quote_is_closed()
    {
        var bench = new Bench();

        Bench.AssertRejected(bench.Open(PositionSide.Long), "the market is closed: there is no quote of EURUSD yet");
    }

    [Fact]
    public void A_market_whose_quote_is_too_old_is_closed_for_opening_and_closing()
    {
        var bench = new Bench();
        bench.Quote(1.1m);
        bench.Open(PositionSide.Long);

        bench.Clock.Now += TimeSpan.FromMinutes(15);
        Assert.Equal(OrderStatus.Filled, bench.Open(PositionSide.Long).Status);

        bench.Clock.Now += TimeSpan.FromTicks(1);
        Bench.AssertRejected(bench.Open(PositionSide.Long), "the last quote of EURUSD is of 2024-01-02T08:00:00Z, more than 00:15:00 ago");
        Bench.AssertRejected(bench.Close("1"), "the market is closed");
        Assert.Equal(2, bench.Positions.Count);
    }

    [Fact]
    public void An_unknown_symbol_is_rejected_and_the_known_ones_are_named()
    {
        var bench = new Bench(Instrument.Forex("EURUSD"), Instrument.Forex("USDJPY"));

        Bench.AssertRejected(bench.Open(PositionSide.Long, symbol: "eurusd"), "'eurusd' is not an instrument of this broker; it has EURUSD, USDJPY");
    }

    [Theory]
    [InlineData("0", "above zero and at least 0.01")]
    [InlineData("-1", "above zero and at least 0.01")]
    [InlineData("0.009", "above zero and at least 0.01")]
    [InlineData("0.015", "not a multiple of 0.01")]
    [InlineData("1000000001", "at most 1000000000")]
    public void A_volume_that_cannot_be_traded_is_rejected(string volume, string reason)
    {
        var bench = new Bench();
        bench.Quote(1.1m);

        Bench.AssertRejected(bench.Open(PositionSide.Long, decimal.Parse(volume)), reason);
        Assert.Empty(bench.Positions);
    }

    [Theory]
    [InlineData("0", "above zero")]
    [InlineData("-0.5", "above zero")]
    [InlineData("0.505", "a multiple of 0.01, or all of the 1 that are open")]
    public void A_part_that_cannot_be_closed_is_rejected(string volume, string reason)
    {
        var bench = new Bench();
        bench.Quote(1.1m);
        bench.Open(PositionSide.Long);

        Bench.AssertRejected(bench.Close("1", decimal.Parse(volume)), reason);
        Assert.Equal(1, Assert.Single(bench.Positions).Volume);
    }

    [Theory]
    [InlineData(PositionSide.Long, 1.1, null, "the stop-loss 1.1 of a long must be below 1.1")]
    [InlineData(PositionSide.Long, null, 1.1, "the take-profit 1.1 of a long must be above 1.1")]
    [InlineData(PositionSide.Short, 1.1002, null, "the stop-loss 1.1002 of a short must be above 1.1002")]
    [InlineData(PositionSide.Short, null, 1.1002, "the take-profit 1.1002 of a short must be below 1.1002")]
    [InlineData(PositionSide.Short, null, -1.0, "the take-profit -1 of a short")]
    public void An_exit_on_the_wrong_side_of_the_quote_is_rejected(PositionSide side, double? stopLoss, double? takeProfit, string reason)
    {
        var bench = new Bench();
        bench.Quote(1.1m);

        Bench.AssertRejected(bench.Open(side, stopLoss: (decimal?)stopLoss, takeProfit: (decimal?)takeProfit), reason);
    }

    [Fact]
    public void A_price_on_a_market_order_and_none_on_another_are_rejected()
    {
        var bench = new Bench();
        bench.Quote(1.1m);

        Bench.AssertRejected(bench.Open(PositionSide.Long, price: 1.2m), "a market order has no price, and this has 1.2");
        Bench.AssertRejected(bench.Open(PositionSide.Long, type: OrderType.Limit), "a long limit order needs a price above zero, not none");
        Bench.AssertRejected(bench.Open(PositionSide.Short, type: OrderType.Stop, price: 0), "a short stop order needs a price above zero, not 0");
    }

    [Fact]
    public void A_side_or_type_that_does_not_exist_is_rejected()
    {
        var bench = new Bench();
        bench.Quote(1.1m);

        Bench.AssertRejected(bench.Open((PositionSide)7), "side 7");
        Bench.AssertRejected(bench.Open(PositionSide.Long, type: (OrderType)9, price: 1), "type 9");
    }

    [Fact]
    public void What_is_rejected_takes_no_id()
    {
        var bench = new Bench();
        bench.Open(PositionSide.Long);
        bench.Quote(1.1m);

        Assert.Equal("1", bench.Open(PositionSide.Long).PositionId);
    }
}
