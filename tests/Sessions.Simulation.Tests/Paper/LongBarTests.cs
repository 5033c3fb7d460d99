using Sessions.Brokers;
using Sessions.Simulation.Tests.Replay;

namespace Sessions.Simulation.Tests.Paper;

/// <summary>Between two closes of bars that are longer than a minute nobody knows the price: an order waits for one that is newer than it is.</summary>
public sealed class LongBarTests
{
    private static readonly TimeSpan _hour = TimeSpan.FromHours(1);

    private readonly Bench _bench = new();

    [Fact]
    public void An_order_between_two_hourly_closes_works_and_fills_at_the_next_close()
    {
        Hour(1.10m, 1.10m);
        _bench.Clock.Now += TimeSpan.FromMinutes(59.5);

        var opened = _bench.Open(PositionSide.Long, id: "a");

        Assert.Equal(OrderResult.Working(), opened);
        Assert.Empty(_bench.Positions);
        _bench.Clock.Now -= TimeSpan.FromMinutes(59.5);
        Hour(1.10m, 1.12m);
        Assert.Equal(OrderResult.Filled(1, 1.1202m, "1"), _bench.Query("a"));
        Assert.Equal(_bench.Clock.Now, Assert.Single(_bench.Positions).OpenedAt);
    }

    [Fact]
    public void A_close_between_two_hourly_closes_fills_at_the_next_close()
    {
        Hour(1.10m, 1.10m);
        _bench.Open(PositionSide.Long);
        _bench.Clock.Now += TimeSpan.FromMinutes(30);

        Assert.Equal(OrderStatus.Working, _bench.Close("1", id: "c").Status);

        _bench.Clock.Now -= TimeSpan.FromMinutes(30);
        Hour(1.10m, 1.09m);
        Assert.Equal(OrderResult.Filled(1, 1.09m, "1"), _bench.Query("c"));
        Assert.Equal(_bench.Clock.Now, Assert.Single(_bench.Trades).ClosedAt);
    }

    [Fact]
    public void An_order_at_the_instant_of_a_close_fills_at_it()
    {
        Hour(1.10m, 1.11m);

        Assert.Equal(OrderResult.Filled(1, 1.1102m, "1"), _bench.Open(PositionSide.Long));
    }

    [Fact]
    public void A_stop_that_the_bar_reaches_comes_before_a_close_that_waits_for_its_end()
    {
        Hour(1.10m, 1.10m);
        _bench.Open(PositionSide.Long, stopLoss: 1.09m);
        _bench.Clock.Now += TimeSpan.FromMinutes(30);
        _bench.Close("1", id: "c");
        _bench.Clock.Now -= TimeSpan.FromMinutes(30);

        Hour(1.10m, 1.08m);

        Assert.Equal((CloseReason.StopLoss, 1.09m), Assert.Single(_bench.Trades.Select(static trade => (trade.CloseReason, trade.ClosePrice))));
        Bench.AssertRejected(_bench.Query("c"), "no open position '1'");
    }

    [Fact]
    public void An_order_that_waits_is_listed_and_can_be_cancelled()
    {
        Hour(1.10m, 1.10m);
        _bench.Clock.Now += TimeSpan.FromMinutes(30);
        _bench.Open(PositionSide.Long, id: "a", tag: "S");

        var listed = Assert.Single(_bench.Orders);
        Assert.Equal(("1", "a", OrderType.Market, "S"), (listed.Id, listed.ClientOrderId, listed.Type, listed.Tag));
        _bench.Cancel("1");

        _bench.Clock.Now -= TimeSpan.FromMinutes(30);
        Hour(1.10m, 1.10m);
        Bench.AssertRejected(_bench.Query("a"), "cancelled");
        Assert.Empty(_bench.Positions);
    }

    [Fact]
    public void An_order_that_no_bar_contains_trades_nothing()
    {
        Hour(1.10m, 1.10m);
        _bench.Clock.Now += TimeSpan.FromMinutes(30);
        _bench.Open(PositionSide.Long, id: "a");

        _bench.Clock.Now += TimeSpan.FromMinutes(30);
        Hour(1.20m, 1.20m);

        Bench.AssertRejected(_bench.Query("a"), "no bar of EURUSD contains the instant at which it was sent");
        Assert.Empty(_bench.Positions);
    }

    [Fact]
    public void A_stop_loss_on_the_wrong_side_of_the_fill_is_told_when_the_order_would_fill()
    {
        Hour(1.10m, 1.10m);
        _bench.Clock.Now += TimeSpan.FromMinutes(30);
        Assert.Equal(OrderStatus.Working, _bench.Open(PositionSide.Long, stopLoss: 1.095m, id: "a").Status);
        _bench.Clock.Now -= TimeSpan.FromMinutes(30);

        Hour(1.10m, 1.09m);

        Bench.AssertRejected(_bench.Query("a"), "the stop-loss 1.095 of a long must be below 1.09");
    }

    [Fact]
    public void Minutes_fill_at_the_last_close_as_long_as_that_is_15_minutes_old()
    {
        _bench.Bar(1.10m, 1.10m, 1.10m, 1.10m);
        _bench.Clock.Now += TimeSpan.FromMinutes(15);
        Assert.Equal(OrderStatus.Filled, _bench.Open(PositionSide.Long).Status);

        _bench.Clock.Now += TimeSpan.FromTicks(1);
        Bench.AssertRejected(_bench.Open(PositionSide.Long), "more than 00:15:00 ago (MaxQuoteAge)");
    }

    [Fact]
    public void The_market_of_longer_bars_is_closed_when_the_last_quote_is_older_than_a_bar()
    {
        Hour(1.10m, 1.10m);
        _bench.Clock.Now += _hour;
        Assert.Equal(OrderStatus.Working, _bench.Open(PositionSide.Long).Status);

        _bench.Clock.Now += TimeSpan.FromTicks(1);
        Bench.AssertRejected(_bench.Open(PositionSide.Long), "the last quote of EURUSD is of 2024-01-02T09:00:00Z, more than 01:00:00 ago (MaxQuoteAge)");
    }

    [Fact]
    public void A_MaxQuoteAge_that_is_set_wins_over_the_length_of_bars()
    {
        var bench = new Bench(new PaperBrokerOptions { MaxQuoteAge = TimeSpan.FromMinutes(20), Instruments = [Instrument.Forex("EURUSD")] });
        bench.Clock.Now += _hour;
        bench.Broker.OnBar(Made.Bar("EURUSD", Bench.Start, _hour, 1.10m, 1.10m));

        bench.Clock.Now += TimeSpan.FromMinutes(21);

        Bench.AssertRejected(bench.Open(PositionSide.Long), "more than 00:20:00 ago (MaxQuoteAge)");
    }

    private void Hour(decimal open, decimal close)
    {
        var bar = Made.Bar("EURUSD", _bench.Clock.Now, _hour, open, close);
        _bench.Clock.Now += _hour;
        _bench.Broker.OnBar(bar);
    }
}
