using Sessions.Brokers;

namespace Sessions.Simulation.Tests.Paper;

/// <summary>Stop-losses and take-profits of open positions. The ask lies 0.0002 above each bar's bid.</summary>
public sealed class ExitTests
{
    private static readonly DateTimeOffset _closeOfFirstBar = Bench.Start.AddMinutes(1);

    [Fact]
    public void A_long_is_stopped_at_its_stop_loss_by_the_bid()
    {
        var bench = WithPosition(PositionSide.Long, stopLoss: 1.0990m);

        bench.Bar(1.1m, 1.1m, 1.0991m, 1.0995m);
        Assert.Empty(bench.Trades);
        bench.Bar(1.0995m, 1.0995m, 1.0990m, 1.0994m);

        var trade = Assert.Single(bench.Trades);
        Assert.Equal((1.0990m, CloseReason.StopLoss, _closeOfFirstBar.AddMinutes(1)), (trade.ClosePrice, trade.CloseReason, trade.ClosedAt));
        Assert.Equal(-120, trade.NetProfit);
        Assert.Empty(bench.Positions);
    }

    [Fact]
    public void A_short_is_stopped_at_its_stop_loss_by_the_ask()
    {
        var bench = WithPosition(PositionSide.Short, stopLoss: 1.1010m);

        bench.Bar(1.1m, 1.10079m, 1.1m, 1.1m);
        Assert.Empty(bench.Trades);
        bench.Bar(1.1m, 1.1008m, 1.1m, 1.1m);

        Assert.Equal((1.1010m, CloseReason.StopLoss), (bench.Trades[0].ClosePrice, bench.Trades[0].CloseReason));
    }

    [Fact]
    public void A_long_takes_its_profit_by_the_bid_and_a_short_by_the_ask()
    {
        var bench = WithPosition(PositionSide.Long, takeProfit: 1.1010m);
        bench.Open(PositionSide.Short, takeProfit: 1.0990m);

        bench.Bar(1.1m, 1.1009m, 1.09881m, 1.1m);
        Assert.Empty(bench.Trades);
        bench.Bar(1.1m, 1.1010m, 1.0988m, 1.1m);

        Assert.Equal(
            [("1", 1.1010m, CloseReason.TakeProfit), ("2", 1.0990m, CloseReason.TakeProfit)],
            bench.Trades.Select(static trade => (trade.PositionId, trade.ClosePrice, trade.CloseReason)));
    }

    [Theory]
    [InlineData(PositionSide.Long, 1.0990, 1.1010)]
    [InlineData(PositionSide.Short, 1.1010, 1.0990)]
    public void A_bar_that_touches_stop_and_target_hits_the_stop(PositionSide side, decimal stop, decimal target)
    {
        var bench = WithPosition(side, stop, target);

        bench.Bar(1.1m, 1.1050m, 1.0950m, 1.1m);

        var trade = Assert.Single(bench.Trades);
        Assert.Equal((stop, CloseReason.StopLoss), (trade.ClosePrice, trade.CloseReason));
    }

    [Fact]
    public void A_stop_loss_that_the_open_has_passed_fills_at_the_open()
    {
        var bench = WithPosition(PositionSide.Long, stopLoss: 1.0990m);
        bench.Open(PositionSide.Short, stopLoss: 1.1010m);

        bench.Bar(1.0950m, 1.0980m, 1.0940m, 1.0970m);
        bench.Bar(1.1050m, 1.1060m, 1.1040m, 1.1050m);

        Assert.Equal([1.0950m, 1.1052m], bench.Trades.Select(static trade => trade.ClosePrice));
    }

    [Fact]
    public void A_take_profit_that_the_open_has_passed_fills_at_its_price_and_never_better()
    {
        var bench = WithPosition(PositionSide.Long, takeProfit: 1.1010m);

        bench.Bar(1.1050m, 1.1060m, 1.1040m, 1.1050m);

        Assert.Equal(1.1010m, Assert.Single(bench.Trades).ClosePrice);
    }

    [Fact]
    public void Slippage_makes_a_stop_worse_and_leaves_a_target_alone()
    {
        var bench = new Bench(Instrument.Forex("EURUSD") with { Slippage = 0.0001m });
        bench.Quote(1.1m);
        bench.Open(PositionSide.Long, stopLoss: 1.0990m);
        bench.Open(PositionSide.Short, stopLoss: 1.1010m);
        bench.Open(PositionSide.Long, takeProfit: 1.1020m);

        bench.Bar(1.1m, 1.1020m, 1.0980m, 1.1m);

        Assert.Equal([("1", 1.0989m), ("2", 1.1011m), ("3", 1.1020m)], bench.Trades.Select(static trade => (trade.PositionId, trade.ClosePrice)));
    }

    [Fact]
    public void A_position_made_inside_a_bar_does_not_see_the_bars_range()
    {
        var bench = new Bench();
        bench.Quote(1.1m);
        bench.Clock.Now += TimeSpan.FromSeconds(30);
        bench.Open(PositionSide.Long, stopLoss: 1.0990m, takeProfit: 1.1010m);
        bench.Clock.Now = Bench.Start;

        bench.Bar(1.1m, 1.1050m, 1.0950m, 1.1m);
        Assert.Empty(bench.Trades);
        bench.Bar(1.1m, 1.1015m, 1.1m, 1.1m);

        Assert.Equal(CloseReason.TakeProfit, Assert.Single(bench.Trades).CloseReason);
    }

    [Fact]
    public void A_position_made_inside_a_bar_is_judged_by_the_bars_close()
    {
        var bench = new Bench();
        bench.Quote(1.1m);
        bench.Clock.Now += TimeSpan.FromSeconds(30);
        bench.Open(PositionSide.Long, stopLoss: 1.0990m);
        bench.Clock.Now = Bench.Start;

        bench.Bar(1.1m, 1.1m, 1.0950m, 1.0970m);

        // The close lies beyond the stop, and it is all that is known of the time after the opening.
        Assert.Equal(1.0970m, Assert.Single(bench.Trades).ClosePrice);
    }

    [Fact]
    public void A_bar_that_comes_late_does_not_touch_what_was_made_after_it()
    {
        var bench = new Bench();
        var late = new Bar("EURUSD", Bench.Start, TimeSpan.FromMinutes(1), new BarPrices(1, 1, 1, 1), new BarPrices(1, 1, 1, 1));
        bench.Clock.Now += TimeSpan.FromSeconds(62);
        bench.Quote(1.1m);
        bench.Open(PositionSide.Long, stopLoss: 1.0990m);

        bench.Broker.OnBar(late);

        Assert.Empty(bench.Trades);
        Assert.Equal(-20, Assert.Single(bench.Positions).NetProfit);
    }

    [Fact]
    public void A_quote_hits_stops_and_targets_too()
    {
        var bench = WithPosition(PositionSide.Long, stopLoss: 1.0990m);
        bench.Open(PositionSide.Long, takeProfit: 1.1010m);

        bench.Quote(1.0985m);
        bench.Quote(1.1015m);

        Assert.Equal([1.0985m, 1.1010m], bench.Trades.Select(static trade => trade.ClosePrice));
    }

    [Fact]
    public void A_partial_close_leaves_the_stop_with_the_rest()
    {
        var bench = WithPosition(PositionSide.Long, stopLoss: 1.0990m);
        bench.Close("1", 0.6m);

        bench.Bar(1.1m, 1.1m, 1.0980m, 1.0985m);

        Assert.Equal([0.6m, 0.4m], bench.Trades.Select(static trade => trade.Volume));
    }

    private static Bench WithPosition(PositionSide side, decimal? stopLoss = null, decimal? takeProfit = null)
    {
        var bench = new Bench();
        bench.Quote(1.1m);
        bench.Open(side, stopLoss: stopLoss, takeProfit: takeProfit);
        return bench;
    }
}
