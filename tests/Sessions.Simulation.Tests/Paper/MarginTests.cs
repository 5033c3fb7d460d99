using Sessions.Brokers;

namespace Sessions.Simulation.Tests.Paper;

/// <summary>An account of 1,000 USD at a leverage of 20:1; prices are bids, the ask lies 0.0002 above.</summary>
public sealed class MarginTests
{
    private readonly Bench _bench = BenchWith(0.05m);

    [Fact]
    public void What_needs_more_than_is_free_is_rejected()
    {
        _bench.Quote(1.1m);

        // A tenth of a lot at 1.1002 is worth 11,002 USD, of which 5 % are 550.10.
        Assert.Equal(OrderStatus.Filled, _bench.Open(PositionSide.Long, 0.1m).Status);

        // The spread has cost 2: 998 less 550.10 are free.
        Bench.AssertRejected(_bench.Open(PositionSide.Long, 0.1m), "not enough margin: 0.1 of EURUSD needs 550.10 USD, and of an equity of 998.00 447.90 is free");
        Assert.Equal(OrderStatus.Filled, _bench.Open(PositionSide.Long, 0.08m).Status);
    }

    [Fact]
    public void Margin_in_another_currency_is_converted()
    {
        var bench = new Bench(new PaperBrokerOptions { Balance = 1_000, Instruments = [Instrument.Forex("USDJPY") with { MarginRate = 0.05m }] });
        bench.Quote(150m, "USDJPY", spread: 0.02m);

        // 0.2 lots at 150.02 are 3,000,400 JPY, of which 5 % are 150,020: at a mid of 150.01 just above 1,000 USD.
        Bench.AssertRejected(bench.Open(PositionSide.Long, 0.2m, "USDJPY"), "0.2 of USDJPY needs 1000.07 USD");
        Assert.Equal(OrderStatus.Filled, bench.Open(PositionSide.Long, 0.19m, "USDJPY").Status);
    }

    [Fact]
    public void A_resting_order_that_can_no_longer_be_paid_for_is_rejected_when_it_would_fill()
    {
        _bench.Quote(1.1m);
        _bench.Open(PositionSide.Long, 0.1m, type: OrderType.Limit, price: 1.09m, id: "a");
        _bench.Open(PositionSide.Long, 0.15m);

        _bench.Quote(1.0898m);

        Bench.AssertRejected(_bench.Query("a"), "not enough margin");
        Assert.Empty(_bench.Orders);
        Assert.Single(_bench.Positions);
    }

    [Fact]
    public void At_the_stop_out_level_the_largest_loss_is_closed_first_and_no_more_than_restores_it()
    {
        _bench.Quote(1.1m);
        _bench.Quote(1.3m, "GBPUSD");
        _bench.Open(PositionSide.Long, 0.05m);
        _bench.Open(PositionSide.Long, 0.05m, "GBPUSD");

        // 275.05 and 325.05 are bound; half of that is 300.05. At 0.9604 the long of EURUSD has lost 699, that of GBPUSD 1.
        _bench.Quote(0.9606m);
        Assert.Empty(_bench.Trades);
        _bench.Quote(0.9603m);

        var trade = Assert.Single(_bench.Trades);
        Assert.Equal(("EURUSD", CloseReason.StopOut, 0.9603m, -699.5m), (trade.Symbol, trade.CloseReason, trade.ClosePrice, trade.NetProfit));
        Assert.Equal("GBPUSD", Assert.Single(_bench.Positions).Symbol);
        Assert.Equal(299.5m, _bench.Broker.Equity);
    }

    [Fact]
    public void Where_one_is_not_enough_the_next_is_closed_too()
    {
        _bench.Quote(1.1m);
        _bench.Open(PositionSide.Long, 0.05m);
        _bench.Open(PositionSide.Long, 0.1m);

        // 825.15 are bound. At 1.04 both have lost 903, and 97 is not above half of the 275.05 that would stay bound.
        _bench.Quote(1.04m);

        Assert.Equal([("2", -602m), ("1", -301m)], _bench.Trades.Select(static trade => (trade.PositionId, trade.NetProfit!.Value)));
        Assert.Equal((97m, 97m), (_bench.Broker.Balance, _bench.Broker.Equity));
    }

    [Fact]
    public void An_account_that_has_nothing_left_is_closed_out_and_opens_nothing_also_without_a_margin()
    {
        var bench = BenchWith(0);
        bench.Quote(1.1m);
        bench.Open(PositionSide.Long, 1);

        bench.Quote(1.0902m);
        Assert.Equal(CloseReason.StopOut, Assert.Single(bench.Trades).CloseReason);
        Assert.Equal(0, bench.Broker.Equity);

        Bench.AssertRejected(bench.Open(PositionSide.Long, 0.01m), "not enough margin: 0.01 of EURUSD needs 0.00 USD, and of an equity of 0.00 0.00 is free");
    }

    [Fact]
    public void A_gap_can_leave_less_than_nothing_and_nothing_is_traded_on_it()
    {
        var bench = BenchWith(0);
        bench.Quote(1.1m);
        bench.Open(PositionSide.Long, 1);

        bench.Quote(1.06938m);

        Assert.Equal(-2_082, bench.Broker.Balance);
        Bench.AssertRejected(bench.Open(PositionSide.Short, 1), "of an equity of -2082.00");
    }

    [Fact]
    public void A_stop_out_level_below_zero_and_a_negative_rate_are_refused()
    {
        var clock = new ManualClock(Bench.Start);
        Assert.Contains("StopOutLevel is -0.1", Assert.Throws<ArgumentException>(() => new PaperBroker(clock, new PaperBrokerOptions { StopOutLevel = -0.1m, Instruments = [Instrument.Forex("EURUSD")] })).Message, StringComparison.Ordinal);
        Assert.Contains("MarginRate of EURUSD is -1", Assert.Throws<ArgumentException>(() => new PaperBroker(clock, new PaperBrokerOptions { Instruments = [Instrument.Forex("EURUSD") with { MarginRate = -1 }] })).Message, StringComparison.Ordinal);
    }

    private static Bench BenchWith(decimal rate) => new(new PaperBrokerOptions
    {
        Balance = 1_000,
        Instruments = [Instrument.Forex("EURUSD") with { MarginRate = rate }, Instrument.Forex("GBPUSD") with { MarginRate = rate }],
    });
}
