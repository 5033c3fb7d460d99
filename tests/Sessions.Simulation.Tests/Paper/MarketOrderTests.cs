using Sessions.Brokers;

namespace Sessions.Simulation.Tests.Paper;

public sealed class MarketOrderTests
{
    [Fact]
    public void A_long_opens_at_the_ask_and_closes_at_the_bid()
    {
        var bench = new Bench();
        bench.Quote(1.1m);

        var opened = bench.Open(PositionSide.Long, 2);
        bench.Quote(1.101m);
        var closed = bench.Close(opened.PositionId!, 2);

        Assert.Equal(OrderResult.Filled(2, 1.1002m, "1"), opened);
        Assert.Equal(OrderResult.Filled(2, 1.101m, "1"), closed);
        Assert.Empty(bench.Positions);
    }

    [Fact]
    public void A_short_opens_at_the_bid_and_closes_at_the_ask()
    {
        var bench = new Bench();
        bench.Quote(1.1m);

        var opened = bench.Open(PositionSide.Short);
        bench.Quote(1.101m);
        var closed = bench.Close(opened.PositionId!);

        Assert.Equal((1.1m, 1.1012m), (opened.Price, closed.Price));
    }

    [Theory]
    [InlineData(PositionSide.Long, 1.1005, 1.0997)]
    [InlineData(PositionSide.Short, 1.0997, 1.1005)]
    public void Slippage_is_against_the_trader_on_the_way_in_and_out(PositionSide side, decimal open, decimal close)
    {
        var bench = new Bench(Instrument.Forex("EURUSD") with { Slippage = 0.0003m });
        bench.Quote(1.1m);

        Assert.Equal(open, bench.Open(side).Price);
        Assert.Equal(close, bench.Close("1").Price);
    }

    [Fact]
    public void A_position_carries_what_its_request_said_and_when_it_opened()
    {
        var bench = new Bench();
        bench.Quote(1.1m);
        bench.Clock.Now += TimeSpan.FromSeconds(7);

        bench.Open(PositionSide.Short, 0.5m, tag: "Breakout");

        var position = Assert.Single(bench.Positions);
        Assert.Equal(("1", "EURUSD", PositionSide.Short, 0.5m, 1.1m), (position.Id, position.Symbol, position.Side, position.Volume, position.OpenPrice));
        Assert.Equal(Bench.Start.AddSeconds(7), position.OpenedAt);
        Assert.Equal("Breakout", position.Tag);
    }

    [Fact]
    public void Positions_in_both_directions_stand_beside_each_other_with_ids_in_order()
    {
        var bench = new Bench(Instrument.Forex("EURUSD"), Instrument.Forex("GBPUSD"));
        bench.Quote(1.1m);
        bench.Quote(1.3m, "GBPUSD");

        bench.Open(PositionSide.Long, symbol: "GBPUSD");
        bench.Open(PositionSide.Long);
        bench.Open(PositionSide.Short);

        Assert.Equal([("1", PositionSide.Long), ("2", PositionSide.Long), ("3", PositionSide.Short)], bench.Positions.Select(static p => (p.Id, p.Side)));
    }

    [Fact]
    public async Task A_snapshot_is_complete_and_of_now()
    {
        var bench = new Bench();
        bench.Clock.Now += TimeSpan.FromHours(1);

        var snapshot = await bench.Broker.GetPositionsAsync(CancellationToken.None);

        Assert.Equal((Bench.Start.AddHours(1), true), (snapshot.AsOf, snapshot.Complete));
        Assert.Empty(snapshot.Positions);
    }

    [Fact]
    public void A_part_can_be_closed_and_then_the_rest()
    {
        var bench = new Bench();
        bench.Quote(1.1m);
        bench.Open(PositionSide.Long, 1);

        Assert.Equal(0.3m, bench.Close("1", 0.3m).Volume);
        Assert.Equal(0.7m, Assert.Single(bench.Positions).Volume);
        Assert.Equal(0.7m, bench.Close("1", 0.7m).Volume);

        Assert.Empty(bench.Positions);
        Assert.Equal([(0.3m, 0.7m), (0.7m, 0m)], bench.Trades.Select(static trade => (trade.Volume, trade.RemainingVolume)));
    }

    [Fact]
    public void Closing_more_than_is_held_closes_what_is_left_and_opens_nothing()
    {
        var bench = new Bench();
        bench.Quote(1.1m);
        bench.Open(PositionSide.Long, 0.4m);

        Assert.Equal(OrderResult.Filled(0.4m, 1.1m, "1"), bench.Close("1", 5));

        Assert.Empty(bench.Positions);
    }

    [Fact]
    public void A_position_that_is_closed_or_never_was_cannot_be_closed()
    {
        var bench = new Bench();
        bench.Quote(1.1m);
        bench.Open(PositionSide.Long);
        bench.Close("1");

        Bench.AssertRejected(bench.Close("1"), "no open position '1'");
        Bench.AssertRejected(bench.Close("77"), "no open position '77'");
        Assert.Single(bench.Trades);
    }

    [Fact]
    public void A_cancelled_token_keeps_an_order_from_being_sent()
    {
        var bench = new Bench();
        bench.Quote(1.1m);
        var cancelled = new CancellationToken(canceled: true);

        Assert.True(bench.Broker.OpenAsync(new OpenRequest("EURUSD", PositionSide.Long, 1) { ClientOrderId = "a" }, cancelled).AsTask().IsCanceled);
        Assert.True(bench.Broker.GetPositionsAsync(cancelled).AsTask().IsCanceled);
        Assert.True(bench.Broker.CancelAsync("1", cancelled).AsTask().IsCanceled);

        Assert.Empty(bench.Positions);
        Assert.Equal(OrderStatus.NotFound, bench.Query("a").Status);
    }
}
