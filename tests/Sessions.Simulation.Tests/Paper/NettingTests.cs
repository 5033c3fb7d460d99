using Sessions.Brokers;
using Sessions.Simulation.Tests.Replay;

namespace Sessions.Simulation.Tests.Paper;

/// <summary>An account that nets: a symbol has one position, and orders change it.</summary>
public sealed class NettingTests
{
    private static readonly PaperBrokerOptions _netting = new() { Capabilities = BrokerCapabilities.Orders, Instruments = [Instrument.Forex("EURUSD"), Instrument.Forex("GBPUSD")] };

    private readonly Bench _bench = new(_netting);

    [Fact]
    public void Orders_of_one_side_make_one_position_at_their_average_price()
    {
        _bench.Quote(1.1m, spread: 0);
        Assert.Equal(OrderResult.Filled(1, 1.1m, "EURUSD"), _bench.Open(PositionSide.Long, 1));
        _bench.Quote(1.2m, spread: 0);
        Assert.Equal(OrderResult.Filled(3, 1.2m, "EURUSD"), _bench.Open(PositionSide.Long, 3));

        var position = Assert.Single(_bench.Positions);
        Assert.Equal(("EURUSD", 4m, 1.175m, Bench.Start, 10_000m), (position.Id, position.Volume, position.OpenPrice, position.OpenedAt, position.NetProfit));
    }

    [Fact]
    public void An_order_against_it_reduces_it_closes_it_or_turns_it()
    {
        _bench.Quote(1.1m, spread: 0);
        _bench.Open(PositionSide.Long, 3);
        _bench.Quote(1.2m, spread: 0);

        _bench.Open(PositionSide.Short, 1);
        Assert.Equal((2m, 1.1m), Held());
        _bench.Open(PositionSide.Short, 5);
        Assert.Equal((3m, 1.2m), Held());
        Assert.Equal(PositionSide.Short, Assert.Single(_bench.Positions).Side);
        _bench.Open(PositionSide.Long, 3);
        Assert.Empty(_bench.Positions);

        Assert.Equal([(1m, 2m, 10_000m), (2m, 0m, 20_000m), (3m, 0m, 0m)], _bench.Trades.Select(static trade => (trade.Volume, trade.RemainingVolume, trade.NetProfit!.Value)));
        Assert.Equal(40_000, _bench.Broker.Balance);
    }

    [Fact]
    public void It_keeps_no_tags_and_has_a_position_for_each_symbol()
    {
        _bench.Quote(1.1m);
        _bench.Quote(1.3m, "GBPUSD");
        _bench.Open(PositionSide.Long, tag: "S");
        _bench.Open(PositionSide.Short, symbol: "GBPUSD", tag: "S");
        _bench.Open(PositionSide.Long, type: OrderType.Limit, price: 1, tag: "S");

        Assert.Equal([("EURUSD", (string?)null), ("GBPUSD", null)], _bench.Positions.Select(static position => (position.Id, position.Tag)));
        Assert.Null(Assert.Single(_bench.Orders).Tag);
        _bench.Close("GBPUSD");
        Assert.Null(Assert.Single(_bench.Trades).Tag);
    }

    [Fact]
    public void The_exits_of_the_last_order_that_has_any_hold_for_all_of_it()
    {
        _bench.Quote(1.1m, spread: 0);
        _bench.Open(PositionSide.Long, stopLoss: 1.05m, takeProfit: 1.3m);
        _bench.Open(PositionSide.Long, stopLoss: 1.09m);
        _bench.Open(PositionSide.Long);

        _bench.Quote(1.08m, spread: 0);

        Assert.Equal((3m, 1.08m, CloseReason.StopLoss), Assert.Single(_bench.Trades.Select(static trade => (trade.Volume, trade.ClosePrice, trade.CloseReason))));
    }

    [Fact]
    public void Margin_is_asked_for_what_an_order_makes_the_position_larger_by()
    {
        var bench = new Bench(new PaperBrokerOptions { Capabilities = BrokerCapabilities.Orders, Balance = 6_000, Instruments = [Instrument.Forex("EURUSD") with { MarginRate = 0.05m }] });
        bench.Quote(1, spread: 0);
        Assert.Equal(OrderStatus.Filled, bench.Open(PositionSide.Long).Status);

        Bench.AssertRejected(bench.Open(PositionSide.Long, 0.5m), "not enough margin: 0.5 of EURUSD needs 2500.00 USD");
        Bench.AssertRejected(bench.Open(PositionSide.Short, 2.5m), "not enough margin");
        Assert.Equal(OrderStatus.Filled, bench.Open(PositionSide.Short, 2.2m).Status);
        Assert.Equal(1.2m, Assert.Single(bench.Positions).Volume);
    }

    [Fact]
    public void A_resting_order_against_it_reduces_it_and_leaves_its_exits_alone()
    {
        _bench.Quote(1.1m, spread: 0);
        _bench.Open(PositionSide.Long, 2, takeProfit: 1.3m);
        _bench.Open(PositionSide.Short, 1, type: OrderType.Limit, price: 1.15m, stopLoss: 1.16m);

        _bench.Bar(1.1m, 1.2m, 1.1m, 1.2m);

        Assert.Equal((1m, 1m, 1.15m), Assert.Single(_bench.Trades.Select(static trade => (trade.Volume, trade.RemainingVolume, trade.ClosePrice))));
        Assert.Equal(1, Assert.Single(_bench.Positions).Volume);
    }

    [Fact]
    public void What_is_added_is_told_as_what_was_opened()
    {
        _bench.Quote(1.1m, spread: 0);
        _bench.Open(PositionSide.Long, 1);
        _bench.Quote(1.2m, spread: 0);
        _bench.Open(PositionSide.Long, 3);

        Assert.Equal(["opened EURUSD Long 1 at 1.1", "opened EURUSD Long 3 at 1.2"], _bench.Observed.Lines);
    }

    [Theory]
    [InlineData(BrokerCapabilities.Tags, "Capabilities is Tags; a netting account's one position carries no tag: leave Tags out, or add Hedging.")]
    [InlineData((BrokerCapabilities)8, "Capabilities is 8; it must be made of Hedging, Tags and Orders.")]
    public void Capabilities_that_cannot_be_are_refused(BrokerCapabilities capabilities, string message) => Assert.StartsWith(
        message,
        Assert.Throws<ArgumentException>(() => new PaperBroker(TimeProvider.System, new PaperBrokerOptions { Capabilities = capabilities, Instruments = _netting.Instruments })).Message,
        StringComparison.Ordinal);

    [Fact]
    public void An_account_without_resting_orders_refuses_them()
    {
        var bench = new Bench(new PaperBrokerOptions { Capabilities = BrokerCapabilities.None, Instruments = _netting.Instruments });
        bench.Quote(1.1m);

        Bench.AssertRejected(bench.Open(PositionSide.Long, type: OrderType.Limit, price: 1), "the account keeps no resting orders; send a market order");
    }

    [Fact]
    public void Two_strategies_of_one_netting_account_each_close_their_own_by_their_ledgers()
    {
        var result = new Simulation { Broker = _netting }.AddBars(Scripted.Minutes())
            .AddStrategy(static _ => Buyer(2, 12), strategyId: "Early").AddStrategy(static _ => Buyer(3, 14), strategyId: "Late").Run();

        // Both buy at 8:00; at 12:00 the one's 2 lots are closed and at 14:00 the other's 3.
        Assert.Equal([(2m, 3m, 12), (3m, 0m, 14)], result.Trades.Select(static trade => (trade.Volume, trade.RemainingVolume, trade.ClosedAt.Hour)));
        Assert.All(result.Occurrences, static occurrence => Assert.True(occurrence.Report.IsComplete));

        // The position is that of whoever opened it first, and with it the trades are.
        Assert.Equal([("Early", 2), ("Late", 0)], result.Occurrences.Select(static occurrence => (occurrence.Strategy, occurrence.Trades.Count)));

        static Scripted Buyer(decimal volume, int end) => new(
            SessionTable.Create(new Session(new TimeOnly(8, 0), new TimeOnly(end, 0)) { OnEnd = SessionAction.CloseAll, EndLead = TimeSpan.Zero }), async (session, token) =>
            {
                await session.Broker.OpenAsync(new OpenRequest("EURUSD", PositionSide.Long, volume), token);
                await session.DelayAsync(TimeSpan.FromDays(1));
            });
    }

    private (decimal Volume, decimal Price) Held() => Assert.Single(_bench.Positions.Select(static position => (position.Volume, position.OpenPrice)));
}
