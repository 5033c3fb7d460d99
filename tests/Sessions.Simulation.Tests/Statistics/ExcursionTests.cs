using Sessions.Brokers;
using Sessions.Simulation.Tests.Paper;

namespace Sessions.Simulation.Tests.Statistics;

/// <summary>How far a trade was in profit and in loss. A lot of EURUSD; the ask lies 0.0002 above the bid.</summary>
public sealed class ExcursionTests
{
    private readonly Bench _bench = new();

    [Fact]
    public void A_long_goes_by_the_bid_and_a_short_by_the_ask()
    {
        _bench.Quote(1.1000m);
        var buy = _bench.Open(PositionSide.Long);
        var sell = _bench.Open(PositionSide.Short);
        _bench.Bar(1.1000m, 1.1030m, 1.0990m, 1.1010m);
        _bench.Close(buy.PositionId!);
        _bench.Close(sell.PositionId!);

        // Bought at 1.1002 and worth 1.0990 to 1.1030; sold at 1.1000 and worth 1.0992 to 1.1032.
        Assert.Equal([(-120m, 280m, 80m), (-320m, 80m, -120m)], _bench.Trades.Select(static trade => (trade.MaxAdverse!.Value, trade.MaxFavorable!.Value, trade.GrossProfit!.Value)));
    }

    [Fact]
    public void The_bars_before_it_and_after_it_do_not_count()
    {
        _bench.Bar(1.1000m, 1.2000m, 1.0000m, 1.1000m);
        var buy = _bench.Open(PositionSide.Long);
        _bench.Bar(1.1000m, 1.1010m, 1.0995m, 1.1005m);
        _bench.Close(buy.PositionId!);
        _bench.Bar(1.1000m, 1.2000m, 1.0000m, 1.1000m);
        Assert.Equal((-70m, 80m), (_bench.Trades[0].MaxAdverse, _bench.Trades[0].MaxFavorable));
    }

    [Fact]
    public void The_bars_of_entry_and_exit_count_whole()
    {
        _bench.Bar(1.1000m, 1.1000m, 1.1000m, 1.1000m);
        Assert.Equal(OrderStatus.Resting, _bench.Open(PositionSide.Long, type: OrderType.Limit, price: 1.0990m, takeProfit: 1.1050m).Status);
        _bench.Bar(1.1000m, 1.1020m, 1.0980m, 1.1000m);
        _bench.Bar(1.1000m, 1.1060m, 1.0985m, 1.1000m);
        Assert.Equal((-100m, 700m, 600m), (_bench.Trades[0].MaxAdverse, _bench.Trades[0].MaxFavorable, _bench.Trades[0].GrossProfit));
    }

    [Fact]
    public void A_position_that_is_closed_as_it_opens_has_what_the_spread_cost()
    {
        _bench.Quote(1.1000m);
        _bench.Close(_bench.Open(PositionSide.Long).PositionId!);
        Assert.Equal((-20m, -20m), (_bench.Trades[0].MaxAdverse, _bench.Trades[0].MaxFavorable));
    }

    [Fact]
    public void A_part_has_its_part()
    {
        _bench.Quote(1.1000m);
        var buy = _bench.Open(PositionSide.Long);
        _bench.Bar(1.1000m, 1.1030m, 1.0990m, 1.1010m);
        _bench.Close(buy.PositionId!, 0.25m);
        Assert.Equal((-30m, 70m), (_bench.Trades[0].MaxAdverse, _bench.Trades[0].MaxFavorable));
    }

    [Fact]
    public void A_trade_knows_the_exits_that_it_began_with()
    {
        _bench.Quote(1.1000m);
        _bench.Close(_bench.Open(PositionSide.Long, stopLoss: 1.0900m, takeProfit: 1.1200m).PositionId!);
        Assert.Equal((1.0900m, 1.1200m), (_bench.Trades[0].StopLoss, _bench.Trades[0].TakeProfit));
    }
}
