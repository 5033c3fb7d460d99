using Sessions.Brokers;
using Sessions.Simulation.Tests.Replay;

namespace Sessions.Simulation.Tests.Paper;

/// <summary>An instrument whose market is open from 9:00 to 17:00 UTC.</summary>
public sealed class ShutMarketTests
{
    private readonly Bench _bench = new(Instrument.Forex("EURUSD") with { Calendar = new Made.DailyHours(9, 17) });

    [Fact]
    public void Orders_are_rejected_from_the_very_close_on()
    {
        At(16, 59);
        _bench.Bar(1.1m, 1.1m, 1.1m, 1.1m);

        Bench.AssertRejected(_bench.Open(PositionSide.Long), "the market is closed: by its calendar EURUSD does not trade at 2024-01-02T17:00:00Z, and opens at 2024-01-03T09:00:00Z");
    }

    [Fact]
    public void A_close_before_the_bell_fills_and_one_at_it_is_rejected()
    {
        At(16, 58);
        _bench.Bar(1.1m, 1.1m, 1.1m, 1.1m);
        _bench.Open(PositionSide.Long, 2);

        _bench.Clock.Now += TimeSpan.FromSeconds(59);
        Assert.Equal(OrderStatus.Filled, _bench.Close("1").Status);
        _bench.Clock.Now += TimeSpan.FromSeconds(1);
        Bench.AssertRejected(_bench.Close("1"), "the market is closed");
    }

    [Fact]
    public void Nothing_is_stopped_out_or_entered_by_prices_outside_of_hours_and_all_of_it_at_the_open()
    {
        At(16, 58);
        _bench.Bar(1.1m, 1.1m, 1.1m, 1.1m);
        _bench.Open(PositionSide.Long, stopLoss: 1.09m);
        _bench.Open(PositionSide.Long, type: OrderType.Limit, price: 1.08m);

        At(20, 0);
        _bench.Bar(1.05m, 1.05m, 1.05m, 1.05m);
        Assert.Empty(_bench.Trades);
        Assert.Single(_bench.Orders);

        _bench.Clock.Now = Bench.Start.AddDays(1).AddHours(1);
        _bench.Bar(1.07m, 1.07m, 1.07m, 1.07m);
        Assert.Equal(1.07m, Assert.Single(_bench.Trades).ClosePrice);
        Assert.Empty(_bench.Orders);
    }

    [Fact]
    public void The_last_price_of_a_bar_that_outlasts_the_market_is_known_at_the_bell()
    {
        _bench.Clock.Now = Bench.Start.Date.AddHours(17);
        _bench.Broker.OnBar(Made.Bar("EURUSD", new(2024, 1, 2, 0, 0, 0, TimeSpan.Zero), TimeSpan.FromDays(1), 1.1m, 1.2m));

        Assert.Equal(10_000, _bench.Broker.Equity);
        Bench.AssertRejected(_bench.Open(PositionSide.Long), "the market is closed");
    }

    [Fact]
    public void A_bar_that_spans_a_pause_is_known_at_its_own_close()
    {
        _bench.Clock.Now = Bench.Start.AddDays(1);
        var bar = Made.Bar("EURUSD", _bench.Clock.Now.AddHours(2).AddDays(-1), TimeSpan.FromDays(1), 1.1m, 1.2m);

        Assert.Contains("nobody knows it yet", Assert.Throws<ArgumentException>(() => _bench.Broker.OnBar(bar)).Message, StringComparison.Ordinal);
    }

    private void At(int hour, int minute) => _bench.Clock.Now = new DateTimeOffset(2024, 1, 2, hour, minute, 0, TimeSpan.Zero);
}
