using Sessions.Brokers;

namespace Sessions.Simulation.Tests.Paper;

/// <summary>A night costs a long 7.50 for a lot and pays a short 2.10. It is Tuesday, 2 January 2024: 17:00 New York is 22:00 UTC.</summary>
public sealed class SwapTests
{
    private static readonly DateTimeOffset _tuesday = new(2024, 1, 2, 0, 0, 0, TimeSpan.Zero);

    private readonly Bench _bench = new(Instrument.Forex("EURUSD") with { SwapLong = -7.5m, SwapShort = 2.1m });

    [Fact]
    public void A_night_is_charged_at_five_in_New_York_and_Wednesday_three_times()
    {
        Quote(8, 0);
        _bench.Open(PositionSide.Long, 2);
        _bench.Open(PositionSide.Short, 1);

        // The spread costs 20 a lot.
        Assert.Equal(9_940, EquityAt(21, 59));
        Assert.Equal(9_940 - 15 + 2.1m, EquityAt(22, 0));
        Assert.Equal(9_940 - (4 * 15) + (4 * 2.1m), EquityAt(24 + 22, 0));
        Assert.Equal(9_940 - (6 * 15) + (6 * 2.1m), EquityAt((3 * 24) + 22, 0));

        // Saturday and Sunday cost nothing; Monday one.
        Assert.Equal(9_940 - (6 * 15) + (6 * 2.1m), EquityAt((6 * 24) + 21, 59));
        Assert.Equal(9_940 - (7 * 15) + (7 * 2.1m), EquityAt((6 * 24) + 22, 0));
    }

    [Fact]
    public void In_summer_five_in_New_York_is_an_hour_earlier()
    {
        _bench.Clock.Now = new DateTimeOffset(2024, 7, 1, 20, 59, 0, TimeSpan.Zero);
        _bench.Quote(1.1m);
        _bench.Open(PositionSide.Long);

        _bench.Clock.Now += TimeSpan.FromMinutes(1);

        Assert.Equal(-27.5m, Assert.Single(_bench.Positions).NetProfit);
    }

    [Fact]
    public void It_is_booked_with_what_is_closed_in_proportion()
    {
        Quote(8, 0);
        _bench.Open(PositionSide.Long, 2);
        Quote(22, 30);

        _bench.Close("1", 0.5m);
        _bench.Close("1", 1.5m);

        Assert.Equal([(-3.75m, -13.75m), (-11.25m, -41.25m)], _bench.Trades.Select(static trade => (trade.Swap, trade.NetProfit!.Value)));
        Assert.Equal([-10m, -30m], _bench.Trades.Select(static trade => trade.GrossProfit!.Value));
        Assert.Equal(10_000 - 40 - 15, _bench.Broker.Balance);
    }

    [Fact]
    public void What_is_closed_at_five_sharp_is_charged_and_what_is_opened_then_is_not()
    {
        Quote(21, 0);
        _bench.Open(PositionSide.Long);
        Quote(22, 0);
        _bench.Open(PositionSide.Long);

        _bench.Close("1");
        _bench.Close("2");

        Assert.Equal([-7.5m, 0m], _bench.Trades.Select(static trade => trade.Swap));
    }

    [Fact]
    public void What_the_last_minute_before_five_stops_out_is_not_charged()
    {
        Quote(21, 59);
        _bench.Open(PositionSide.Long, stopLoss: 1.09m);

        _bench.Bar(1.1m, 1.1m, 1.08m, 1.1m);

        Assert.Equal((_tuesday.AddHours(22), 0m), Assert.Single(_bench.Trades.Select(static trade => (trade.ClosedAt, trade.Swap))));
    }

    private decimal? EquityAt(int hour, int minute)
    {
        _bench.Clock.Now = _tuesday.AddHours(hour).AddMinutes(minute);
        _bench.Quote(1.1m);
        return _bench.Broker.Equity;
    }

    private void Quote(int hour, int minute) => EquityAt(hour, minute);
}
