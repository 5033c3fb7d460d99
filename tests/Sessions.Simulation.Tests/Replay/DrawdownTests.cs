namespace Sessions.Simulation.Tests.Replay;

/// <summary>The largest fall of equity is kept bar by bar, not sampled.</summary>
public sealed class DrawdownTests
{
    [Fact]
    public void An_account_that_loses_half_for_a_minute_four_times_has_a_drawdown_of_half()
    {
        // A minute in each of four hours lies 0.05 lower, and is neither the hour's last nor next to a trade.
        decimal[] closes = [.. Enumerable.Range(0, 12 * 60).Select(static i => i / 60 is >= 8 and < 12 && i % 60 == 30 ? 1.05m : 1.1m)];

        var result = Run(Scripted.Account, Made.Bars(Made.Monday, TimeSpan.FromMinutes(1), closes));

        // The spread is 20; one lot and 0.05 are 5,000.
        Assert.Equal(5_020, result.MaxDrawdown);
        Assert.All(result.Equity, static point => Assert.True(point.Equity >= 9_980));
    }

    [Fact]
    public void A_height_between_two_trades_counts()
    {
        decimal[] closes = [.. Enumerable.Range(0, 12 * 60).Select(static i => i == (9 * 60) + 17 ? 1.13m : 1.1m)];

        Assert.Equal(3_000, Run(Scripted.Account, Made.Bars(Made.Monday, TimeSpan.FromMinutes(1), closes)).MaxDrawdown);
    }

    [Fact]
    public void Without_a_trade_there_is_none() =>
        Assert.Equal(0, new Simulation { Broker = Scripted.Account }.AddBars(Scripted.Minutes()).AddStrategy(static _ => new Scripted(Scripted.Morning, static (_, _) => default)).Run().MaxDrawdown);

    [Fact]
    public void Where_equity_is_unknown_so_is_the_drawdown()
    {
        var account = new PaperBrokerOptions { AccountCurrency = "CHF", Instruments = [Instrument.Forex("EURUSD")] };

        Assert.Null(Run(account, Made.Bars(Made.Monday, TimeSpan.FromMinutes(1), [.. Enumerable.Repeat(1.1m, 720)])).MaxDrawdown);
    }

    [Fact]
    public void Prices_of_one_instant_count_together_whatever_the_order_of_their_files()
    {
        // Long one and short the other of two symbols with equal prices: what one loses the other earns.
        var walk = Enumerable.Range(0, 12 * 60).Select(static i => 1.1m + (0.001m * (i % 7))).ToArray();

        var result = new Simulation { Broker = Scripted.Account }
            .AddBars(Made.Bars("EURUSD", Made.Monday, TimeSpan.FromMinutes(1), walk)).AddBars(Made.Bars("GBPUSD", Made.Monday, TimeSpan.FromMinutes(1), walk))
            .AddStrategy(static _ => new Scripted(Scripted.Morning, static async (session, token) =>
            {
                await session.Broker.OpenAsync(new Brokers.OpenRequest("EURUSD", Brokers.PositionSide.Long, 1), token);
                await session.Broker.OpenAsync(new Brokers.OpenRequest("GBPUSD", Brokers.PositionSide.Short, 1), token);
                session.Stop();
            })).Run();

        // Two spreads.
        Assert.Equal(40, result.MaxDrawdown);
    }

    private static SimulationResult Run(PaperBrokerOptions account, IBarSource bars) => new Simulation { Broker = account }
        .AddBars(bars)
        .AddStrategy(static _ => new Scripted(Scripted.Morning, static async (session, _) =>
        {
            await Scripted.BuyAsync(session);
            session.Stop();
        })).Run();
}
