using Sessions.Brokers;

namespace Sessions.Simulation.Tests.Paper;

/// <summary>Stop-losses and take-profits that are changed while the position is open.</summary>
public sealed class ModifyTests
{
    [Fact]
    public void A_stop_that_is_moved_up_is_hit_where_it_is_now_and_the_trade_remembers_the_first()
    {
        var bench = Bought(stopLoss: 1.0990m);
        bench.Bar(1.1m, 1.1020m, 1.1m, 1.1020m);

        var answer = bench.Modify("1", 1.1010m, 1.1050m);

        Assert.Equal(OrderStatus.Resting, answer.Status);
        Assert.Equal((1.1010m, 1.1050m), (bench.Positions[0].StopLoss, bench.Positions[0].TakeProfit));
        bench.Bar(1.1020m, 1.1025m, 1.1005m, 1.1022m);
        var trade = Assert.Single(bench.Trades);
        Assert.Equal((1.1010m, CloseReason.StopLoss, 1.0990m), (trade.ClosePrice, trade.CloseReason, trade.StopLoss));
    }

    [Fact]
    public void A_bar_that_was_over_before_touches_nothing_of_it()
    {
        var bench = Bought(stopLoss: null);
        bench.Bar(1.1m, 1.1m, 1.0980m, 1.1m);

        bench.Modify("1", 1.0990m, null);
        bench.Quote(1.1m);

        Assert.Empty(bench.Trades);
    }

    [Fact]
    public void What_is_left_out_is_taken_away()
    {
        var bench = Bought(stopLoss: 1.0990m);

        bench.Modify("1", null, null);
        bench.Bar(1.1m, 1.1m, 1.0900m, 1.0900m);

        Assert.Empty(bench.Trades);
        Assert.Null(bench.Positions[0].StopLoss);
    }

    [Theory]
    [InlineData(1.1001, null, "the stop-loss 1.1001 of a long must be below 1.1")]
    [InlineData(null, 1.0999, "the take-profit 1.0999 of a long must be above 1.1")]
    public void One_on_the_wrong_side_is_rejected_and_changes_nothing(double? stop, double? target, string reason)
    {
        var bench = Bought(stopLoss: 1.0990m);

        Bench.AssertRejected(bench.Modify("1", (decimal?)stop, (decimal?)target), reason);

        Assert.Equal((1.0990m, null), (bench.Positions[0].StopLoss, bench.Positions[0].TakeProfit));
    }

    [Fact]
    public void A_position_that_is_gone_and_a_market_that_is_closed_are_rejected()
    {
        var bench = Bought(stopLoss: 1.0990m);
        Bench.AssertRejected(bench.Modify("7", 1.0m, null), "there is no open position '7'");

        bench.Clock.Now += TimeSpan.FromHours(1);

        Bench.AssertRejected(bench.Modify("1", 1.0995m, null), "the market is closed");
    }

    private static Bench Bought(decimal? stopLoss)
    {
        var bench = new Bench();
        bench.Quote(1.1m);
        bench.Open(PositionSide.Long, stopLoss: stopLoss);
        return bench;
    }
}
