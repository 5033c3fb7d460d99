using Sessions.Brokers;

namespace Sessions.Simulation.Tests.Paper;

public sealed class ObserverTests
{
    [Fact]
    public void An_observer_is_told_of_every_opening_closing_and_reduction_in_order()
    {
        var bench = new Bench();
        bench.Quote(1.1m);
        bench.Open(PositionSide.Long, 1, stopLoss: 1.0990m);
        bench.Open(PositionSide.Short, 1, type: OrderType.Stop, price: 1.0995m, stopLoss: 1.1050m);
        bench.Close("1", 0.4m);
        bench.Bar(1.1m, 1.1m, 1.0980m, 1.0985m);

        Assert.Equal(
            [
                "opened 1 Long 1 at 1.1002",
                "closed 1 0.4 at 1.1 by Order, 0.6 left",
                "closed 1 0.6 at 1.0990 by StopLoss, 0.0 left",
                "opened 2 Short 1 at 1.0995",
            ],
            bench.Observed.Lines);
    }

    [Fact]
    public void An_observer_may_trade_and_its_news_comes_after_what_is_waiting()
    {
        var bench = new Bench();
        bench.Quote(1.1m);
        bench.Open(PositionSide.Long, type: OrderType.Stop, price: 1.1010m);
        bench.Open(PositionSide.Long, type: OrderType.Stop, price: 1.1015m);
        bench.Observed.WhenOpened = position =>
        {
            if (position.Id == "1")
            {
                bench.Close("1");
            }
        };

        bench.Bar(1.1m, 1.1050m, 1.1m, 1.1040m);

        Assert.Equal(
            ["opened 1 Long 1 at 1.1010", "opened 2 Long 1 at 1.1015", "closed 1 1 at 1.1040 by Order, 0 left"],
            bench.Observed.Lines);
    }

    [Fact]
    public void An_exception_of_an_observer_comes_out_and_the_rest_is_told_with_the_next_news()
    {
        var bench = new Bench();
        bench.Quote(1.1m);
        bench.Open(PositionSide.Long, type: OrderType.Stop, price: 1.1010m);
        bench.Open(PositionSide.Long, type: OrderType.Stop, price: 1.1015m);
        bench.Observed.WhenOpened = _ => throw new InvalidOperationException("the observer's own");

        Assert.Throws<InvalidOperationException>(() => bench.Bar(1.1m, 1.1050m, 1.1m, 1.1040m));
        Assert.Equal(2, bench.Positions.Count);

        bench.Observed.WhenOpened = null;
        bench.Close("1");
        Assert.Equal(["opened 1 Long 1 at 1.1010", "opened 2 Long 1 at 1.1015", "closed 1 1 at 1.1040 by Order, 0 left"], bench.Observed.Lines);
    }

    [Fact]
    public void An_observer_hears_nothing_of_the_time_before_it_came()
    {
        var bench = new Bench();
        bench.Quote(1.1m);
        bench.Open(PositionSide.Long);
        var late = new Recorder();

        bench.Broker.Subscribe(late);
        bench.Close("1");

        Assert.Equal("closed 1 1 at 1.1 by Order, 0 left", Assert.Single(late.Lines));
    }

    [Fact]
    public void A_list_of_trades_stands_still_while_more_trades_come()
    {
        var bench = new Bench();
        bench.Quote(1.1m);
        bench.Open(PositionSide.Long);
        var before = bench.Trades;

        bench.Close("1");

        Assert.Empty(before);
        Assert.Single(bench.Trades);
        Assert.Same(bench.Trades, bench.Trades);
    }
}
