using Sessions.Brokers;
using Sessions.Generated;
using Sessions.Simulation.Tests.Replay;

namespace Sessions.Simulation.Tests.Statistics;

/// <summary>Figures of a run's sessions.</summary>
public sealed class SessionFiguresTests
{
    private static readonly SimulationResult _result = Run();

    [Fact]
    public void A_sessions_figures_are_those_of_the_positions_that_it_opened()
    {
        var (morning, evening) = (_result.Statistics.Of("Morning"), _result.Statistics.Of("Evening"));
        Assert.Equal((2, 2), (morning.Count, evening.Count));
        Assert.Equal(_result.NetProfit, morning.NetProfit + evening.NetProfit);
        Assert.Equal(morning.NetProfit, _result.Occurrences.Where(static occurrence => occurrence.Occurrence.Session.Name == "Morning").Sum(static occurrence => occurrence.NetProfit));
        Assert.NotEqual(morning.NetProfit, evening.NetProfit);
    }

    [Fact]
    public void A_strategy_and_a_symbol_narrow_them()
    {
        Assert.Equal(2, _result.Statistics.Of("Morning", "S", "EURUSD").Count);
        Assert.Equal(0, _result.Statistics.Of("Morning", symbol: "GBPUSD").Count);
    }

    [Fact]
    public void A_session_that_there_was_not_is_refused_with_those_that_there_were()
    {
        var refused = Assert.Throws<ArgumentException>(static () => _result.Statistics.Of("Noon"));
        Assert.StartsWith("No occurrence of a session 'Noon' was begun, only of 'Evening' of S, 'Morning' of S.", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_account_knows_what_it_began_with_and_on_which_terms()
    {
        var costs = Assert.Single(_result.Costs);
        Assert.Equal((10_000m, "EURUSD", TimeSpan.FromMinutes(1), 2 * 24 * 60L), (_result.StartBalance, costs.Instrument.Symbol, costs.Timeframe, costs.BarCount));
        Assert.Equal(Made.Spread, costs.MeanSpread);
    }

    [Fact]
    public void Each_day_with_prices_has_its_equity_however_seldom_it_is_noted()
    {
        Assert.Equal(2, _result.Statistics.Days);
        Assert.Equal(2, Run(TimeSpan.FromDays(30)).Statistics.DailyReturns.Count);
    }

    [Fact]
    public void Time_in_sessions_is_half_filled_by_positions_that_are_held_for_half_of_it() =>
        Assert.Equal(0.5, _result.Statistics.ExposureInSessions!.Value, 1);

    private static SimulationResult Run(TimeSpan? interval = null) => new Simulation
    {
        Broker = new PaperBrokerOptions { Instruments = [Instrument.Forex("EURUSD")] },
        EquityInterval = interval ?? TimeSpan.FromHours(1),
    }
        .AddBars(Made.Bars(Made.Monday, TimeSpan.FromMinutes(1), [.. Enumerable.Range(0, 2 * 24 * 60).Select(static i => 1.1m + (0.00001m * (i * i % 977)))]))
        .AddStrategy(static _ => new HalfTime(), strategyId: "S")
        .Run();

    /// <summary>Holds a position for the first hour of two.</summary>
    private sealed class HalfTime : IGatedStrategy
    {
        public SessionTable Sessions { get; } = SessionTable.Create(
            new Session(new TimeOnly(8, 0), new TimeOnly(10, 0)) { Name = "Morning" }, new Session(new TimeOnly(18, 0), new TimeOnly(20, 0)) { Name = "Evening" });

        public async ValueTask TradeAsync(SessionContext session, CancellationToken cancellationToken)
        {
            var opened = await session.Broker.OpenAsync(new OpenRequest("EURUSD", PositionSide.Long, 0.1m), cancellationToken);
            await session.DelayAsync(TimeSpan.FromHours(1));
            await session.Broker.CloseAsync(new CloseRequest(opened.PositionId!, 0.1m), cancellationToken);
            session.Stop();
        }

        public ValueTask InvokeAsync(int handler, SessionContext session, CancellationToken cancellationToken) => throw new ArgumentOutOfRangeException(nameof(handler));
    }
}
