using Sessions.Brokers;

namespace Sessions.Simulation.Tests.Paper;

/// <summary>Limit and stop orders. The ask lies 0.0002 above each bar's bid.</summary>
public sealed class RestingOrderTests
{
    [Fact]
    public void A_resting_order_is_listed_as_it_was_sent_and_opens_nothing()
    {
        var bench = Quoted();

        var result = bench.Open(PositionSide.Long, 0.5m, type: OrderType.Stop, price: 1.1010m, id: "mine", tag: "Breakout");

        Assert.Equal(OrderResult.Resting("1"), result);
        Assert.Equal(new RestingOrder("1", "mine", "EURUSD", PositionSide.Long, OrderType.Stop, 0.5m, 1.1010m, "Breakout"), Assert.Single(bench.Orders));
        Assert.Empty(bench.Positions);
    }

    [Theory]
    [InlineData(PositionSide.Long, OrderType.Limit, 1.0990, 1.0988, 1.0988)]
    [InlineData(PositionSide.Long, OrderType.Stop, 1.1010, 1.1008, 1.1008)]
    [InlineData(PositionSide.Short, OrderType.Limit, 1.1010, 1.1010, 1.1010)]
    [InlineData(PositionSide.Short, OrderType.Stop, 1.0990, 1.0990, 1.0990)]
    public void A_long_fills_by_the_ask_and_a_short_by_the_bid(PositionSide side, OrderType type, decimal price, decimal bid, decimal extreme)
    {
        var bench = Quoted();
        bench.Open(side, type: type, price: price);
        var nearly = bid > 1.1m ? bid - 0.00001m : bid + 0.00001m;

        bench.Bar(1.1m, Math.Max(1.1m, nearly), Math.Min(1.1m, nearly), 1.1m);
        Assert.Empty(bench.Positions);
        bench.Bar(1.1m, Math.Max(1.1m, extreme), Math.Min(1.1m, extreme), 1.1m);

        var position = Assert.Single(bench.Positions);
        Assert.Equal((side, price, bench.Clock.Now), (position.Side, position.OpenPrice, position.OpenedAt));
        Assert.Empty(bench.Orders);
    }

    [Fact]
    public void A_filled_order_gives_its_id_tag_and_result_to_the_position()
    {
        var bench = Quoted();
        bench.Open(PositionSide.Long);
        bench.Open(PositionSide.Short, 0.3m, type: OrderType.Limit, price: 1.1010m, id: "mine", tag: "Fade");

        bench.Bar(1.1m, 1.1020m, 1.1m, 1.1m);

        var position = bench.Positions[1];
        Assert.Equal(("2", "Fade"), (position.Id, position.Tag));
        Assert.Equal(OrderResult.Filled(0.3m, 1.1010m, "2"), bench.Query("mine"));
    }

    [Fact]
    public void A_stop_that_the_open_has_passed_fills_at_the_open()
    {
        var bench = Quoted();
        bench.Open(PositionSide.Long, type: OrderType.Stop, price: 1.1010m);
        bench.Open(PositionSide.Short, type: OrderType.Stop, price: 1.0990m);

        bench.Bar(1.1050m, 1.1050m, 1.1040m, 1.1040m);
        bench.Bar(1.0950m, 1.0950m, 1.0950m, 1.0950m);

        Assert.Equal([1.1052m, 1.0950m], bench.Positions.Select(static position => position.OpenPrice));
    }

    [Fact]
    public void A_limit_that_the_open_has_passed_fills_at_its_price_and_never_better()
    {
        var bench = Quoted();
        bench.Open(PositionSide.Long, type: OrderType.Limit, price: 1.0990m);
        bench.Open(PositionSide.Short, type: OrderType.Limit, price: 1.1010m);

        bench.Bar(1.0950m, 1.0960m, 1.0940m, 1.0950m);
        bench.Bar(1.1050m, 1.1050m, 1.1050m, 1.1050m);

        Assert.Equal([1.0990m, 1.1010m], bench.Positions.Select(static position => position.OpenPrice));
    }

    [Fact]
    public void Slippage_makes_a_stop_order_worse_and_leaves_a_limit_alone()
    {
        var bench = new Bench(Instrument.Forex("EURUSD") with { Slippage = 0.0001m });
        bench.Quote(1.1m);
        bench.Open(PositionSide.Long, type: OrderType.Stop, price: 1.1010m);
        bench.Open(PositionSide.Short, type: OrderType.Stop, price: 1.0990m);
        bench.Open(PositionSide.Short, type: OrderType.Limit, price: 1.1015m);

        bench.Bar(1.1m, 1.1020m, 1.0980m, 1.1m);

        Assert.Equal([1.1011m, 1.0989m, 1.1015m], bench.Positions.Select(static position => position.OpenPrice));
    }

    [Fact]
    public void An_order_made_inside_a_bar_does_not_see_the_bars_range_but_its_close()
    {
        var bench = Quoted();
        bench.Clock.Now += TimeSpan.FromSeconds(30);
        bench.Open(PositionSide.Long, type: OrderType.Stop, price: 1.1010m);
        bench.Open(PositionSide.Long, type: OrderType.Stop, price: 1.1030m);
        bench.Clock.Now = Bench.Start;

        bench.Bar(1.1m, 1.1050m, 1.0950m, 1.1020m);
        Assert.Equal(("1", 1.1022m), (Assert.Single(bench.Positions).Id, bench.Positions[0].OpenPrice));
        bench.Bar(1.1020m, 1.1050m, 1.1020m, 1.1020m);

        Assert.Equal(("2", 1.1030m), (bench.Positions[1].Id, bench.Positions[1].OpenPrice));
    }

    [Fact]
    public void A_cancelled_order_is_gone_and_its_result_says_so()
    {
        var bench = Quoted();
        bench.Open(PositionSide.Long, type: OrderType.Stop, price: 1.1010m, id: "mine");

        bench.Cancel("1");
        bench.Cancel("1");
        bench.Cancel("77");
        bench.Bar(1.1m, 1.1050m, 1.1m, 1.1m);

        Assert.Empty(bench.Orders);
        Assert.Empty(bench.Positions);
        Bench.AssertRejected(bench.Query("mine"), "cancelled");
    }

    [Fact]
    public void Cancelling_an_order_that_has_filled_does_nothing()
    {
        var bench = Quoted();
        bench.Open(PositionSide.Long, type: OrderType.Stop, price: 1.1010m, id: "mine");
        bench.Bar(1.1m, 1.1050m, 1.1m, 1.1m);

        bench.Cancel("1");

        Assert.Equal(OrderStatus.Filled, bench.Query("mine").Status);
        Assert.Single(bench.Positions);
    }

    [Theory]
    [InlineData(PositionSide.Long, OrderType.Limit, 1.1002, "a long limit order must be below the ask 1.1002, not at 1.1002")]
    [InlineData(PositionSide.Long, OrderType.Stop, 1.1002, "a long stop order must be above the ask 1.1002, not at 1.1002")]
    [InlineData(PositionSide.Short, OrderType.Limit, 1.1, "a short limit order must be above the bid 1.1, not at 1.1")]
    [InlineData(PositionSide.Short, OrderType.Stop, 1.1, "a short stop order must be below the bid 1.1, not at 1.1")]
    public void An_order_that_the_market_has_reached_already_is_rejected(PositionSide side, OrderType type, decimal price, string reason)
    {
        var bench = Quoted();

        Bench.AssertRejected(bench.Open(side, type: type, price: price), reason);
        Assert.Empty(bench.Orders);
    }

    [Fact]
    public void An_exit_on_the_wrong_side_of_the_orders_price_is_rejected()
    {
        var bench = Quoted();

        Bench.AssertRejected(
            bench.Open(PositionSide.Long, type: OrderType.Stop, price: 1.11m, stopLoss: 1.12m),
            "the stop-loss 1.12 of a long must be below 1.11");
        Bench.AssertRejected(
            bench.Open(PositionSide.Short, type: OrderType.Stop, price: 1.09m, takeProfit: 1.095m),
            "the take-profit 1.095 of a short must be below 1.09");
    }

    [Fact]
    public void An_order_may_rest_while_the_market_is_closed_and_fills_when_it_opens()
    {
        var bench = new Bench();

        Assert.Equal(OrderStatus.Resting, bench.Open(PositionSide.Long, type: OrderType.Limit, price: 1.1010m).Status);
        bench.Bar(1.1m, 1.1m, 1.1m, 1.1m);

        Assert.Equal(1.1010m, Assert.Single(bench.Positions).OpenPrice);
    }

    [Fact]
    public void A_quote_fills_orders_too()
    {
        var bench = Quoted();
        bench.Open(PositionSide.Long, type: OrderType.Stop, price: 1.1010m);
        bench.Quote(1.1020m);

        Assert.Equal(1.1022m, Assert.Single(bench.Positions).OpenPrice);
    }

    private static Bench Quoted()
    {
        var bench = new Bench();
        bench.Quote(1.1m);
        return bench;
    }
}
