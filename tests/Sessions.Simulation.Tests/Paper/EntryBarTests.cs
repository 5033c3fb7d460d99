using Sessions.Brokers;

namespace Sessions.Simulation.Tests.Paper;

/// <summary>The bar in which a resting order becomes a position.</summary>
public sealed class EntryBarTests
{
    [Fact]
    public void The_take_profit_waits_for_the_next_bar()
    {
        var bench = WithOrder(PositionSide.Long, OrderType.Stop, 1.1010m, takeProfit: 1.1020m);

        bench.Bar(1.1m, 1.1050m, 1.1m, 1.1015m);
        Assert.Single(bench.Positions);
        bench.Bar(1.1015m, 1.1020m, 1.1m, 1.1m);

        Assert.Equal(CloseReason.TakeProfit, Assert.Single(bench.Trades).CloseReason);
    }

    [Theory]
    [InlineData(PositionSide.Long, 1.1010, 1.0990, 1.1020, 1.0985)]
    [InlineData(PositionSide.Short, 1.0990, 1.1010, 1.1020, 1.0985)]
    public void A_stop_loss_that_the_same_bar_touches_is_hit(PositionSide side, decimal price, decimal stopLoss, decimal high, decimal low)
    {
        var bench = WithOrder(side, OrderType.Stop, price, stopLoss);

        bench.Bar(1.1m, high, low, 1.1m);

        var trade = Assert.Single(bench.Trades);
        Assert.Equal((price, stopLoss, CloseReason.StopLoss), (trade.OpenPrice, trade.ClosePrice, trade.CloseReason));
        Assert.Equal(trade.OpenedAt, trade.ClosedAt);
        Assert.Empty(bench.Positions);
    }

    [Fact]
    public void A_stop_loss_that_the_same_bar_touches_after_a_limit_is_hit()
    {
        var bench = WithOrder(PositionSide.Long, OrderType.Limit, 1.0990m, stopLoss: 1.0980m);

        bench.Bar(1.1m, 1.1m, 1.0970m, 1.0995m);

        Assert.Equal((1.0990m, 1.0980m), (Assert.Single(bench.Trades).OpenPrice, bench.Trades[0].ClosePrice));
    }

    [Theory]
    [InlineData(PositionSide.Long, 1.1010, 1.1005, 1.1020, 1.0995, 1.1015)]
    [InlineData(PositionSide.Short, 1.0990, 1.0997, 1.1005, 1.0980, 1.0985)]
    public void A_stop_loss_that_was_passed_on_the_way_to_the_order_is_not_hit(
        PositionSide side, decimal price, decimal stopLoss, decimal high, decimal low, decimal close)
    {
        var bench = WithOrder(side, OrderType.Stop, price, stopLoss);

        bench.Bar(1.1m, high, low, close);

        Assert.Empty(bench.Trades);
        Assert.Equal(price, Assert.Single(bench.Positions).OpenPrice);
    }

    [Theory]
    [InlineData(PositionSide.Long, 1.1010, 1.1005, 1.1020, 1.0995, 1.1001)]
    [InlineData(PositionSide.Short, 1.0990, 1.0997, 1.1005, 1.0980, 1.1000)]
    public void A_stop_loss_passed_on_the_way_is_hit_at_its_price_where_the_bar_ends_beyond_it(
        PositionSide side, decimal price, decimal stopLoss, decimal high, decimal low, decimal close)
    {
        var bench = WithOrder(side, OrderType.Stop, price, stopLoss);

        bench.Bar(1.1m, high, low, close);

        Assert.Equal((price, stopLoss), (Assert.Single(bench.Trades).OpenPrice, bench.Trades[0].ClosePrice));
    }

    [Theory]
    [InlineData(PositionSide.Long, 1.09, 1.08, 1.07, 1.0702, 1.07)]
    [InlineData(PositionSide.Short, 1.11, 1.12, 1.13, 1.13, 1.1302)]
    public void A_bar_that_opens_beyond_a_limit_and_its_stop_loss_fills_both_at_the_open(
        PositionSide side, decimal limit, decimal stopLoss, decimal open, decimal openPrice, decimal closePrice)
    {
        var bench = WithOrder(side, OrderType.Limit, limit, stopLoss);

        bench.Bar(open, 1.135m, 1.065m, open);

        // It costs the spread, and not the way from the limit, which nobody could have traded.
        var trade = Assert.Single(bench.Trades);
        Assert.Equal((openPrice, closePrice, -20m), (trade.OpenPrice, trade.ClosePrice, trade.NetProfit));
    }

    [Theory]
    [InlineData(PositionSide.Long, 1.09, 1.08, 1.085)]
    [InlineData(PositionSide.Short, 1.11, 1.12, 1.115)]
    public void A_bar_that_opens_beyond_a_limit_alone_fills_it_at_its_price(PositionSide side, decimal limit, decimal stopLoss, decimal open)
    {
        var bench = WithOrder(side, OrderType.Limit, limit, stopLoss);

        bench.Bar(open, open, open, open);

        Assert.Equal(limit, Assert.Single(bench.Positions).OpenPrice);
    }

    private static Bench WithOrder(PositionSide side, OrderType type, decimal price, decimal? stopLoss = null, decimal? takeProfit = null)
    {
        var bench = new Bench();
        bench.Quote(1.1m);
        Assert.Equal(OrderStatus.Resting, bench.Open(side, type: type, price: price, stopLoss: stopLoss, takeProfit: takeProfit).Status);
        return bench;
    }
}
