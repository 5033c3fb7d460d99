using Sessions.Brokers;

namespace Sessions.Simulation.Tests.Replay;

/// <summary>Prices of one instant are there together: whose file was added first decides nothing.</summary>
public sealed class OneInstantTests
{
    private static readonly TimeSpan _minute = TimeSpan.FromMinutes(1);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Long_and_short_of_equal_prices_neither_earn_nor_lose_at_any_instant(bool turned)
    {
        var walk = Enumerable.Range(0, 12 * 60).Select(static i => 1.1m + (0.0004m * (i * 7 % 11))).ToArray();

        var result = Run(
            Account("EURUSD", "GBPUSD"), turned, [Flat("EURUSD", walk), Flat("GBPUSD", walk)],
            static session => [Order(PositionSide.Long, "EURUSD"), Order(PositionSide.Short, "GBPUSD")]);

        Assert.Equal(0, result.MaxDrawdown);
        Assert.All(result.Equity, static point => Assert.Equal(10_000, point.Equity));
        Assert.Equal(2, result.Trades.Count);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_profit_is_converted_at_the_rate_of_the_instant_at_which_it_is_made(bool turned)
    {
        // At 8:02 a lot of EURGBP reaches its take-profit, 5,000 GBP; a pound is worth 2 dollars since that very minute.
        var result = Run(
            Account("EURGBP", "GBPUSD"), turned, [Flat("EURGBP", Steps(0.80m, 0.86m)), Flat("GBPUSD", Steps(1, 2))],
            static session => [Order(PositionSide.Long, "EURGBP") with { TakeProfit = 0.85m }]);

        Assert.Equal((CloseReason.TakeProfit, 10_000m), Assert.Single(result.Trades.Select(static trade => (trade.CloseReason, trade.NetProfit!.Value))));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Of_resting_orders_that_are_reached_at_one_instant_the_older_one_gets_the_margin(bool turned)
    {
        var account = new PaperBrokerOptions
        {
            Instruments = [.. new[] { "EURUSD", "GBPUSD" }.Select(static symbol => Instrument.Forex(symbol) with { MarginRate = 0.05m })],
        };

        var result = Run(
            account, turned, [Flat("EURUSD", Steps(1.2m, 1.1m)), Flat("GBPUSD", Steps(1.2m, 1.1m))],
            static session => [Limit("GBPUSD"), Limit("EURUSD")]);

        // Each binds 5,500 of 10,000.
        Assert.Equal("GBPUSD", Assert.Single(result.Trades).Symbol);

        static OpenRequest Limit(string symbol) => Order(PositionSide.Long, symbol) with { Type = OrderType.Limit, Price = 1.1m };
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void What_one_symbol_closes_at_an_instant_is_free_for_what_another_opens(bool turned)
    {
        var account = new PaperBrokerOptions
        {
            Instruments = [.. new[] { "EURUSD", "GBPUSD" }.Select(static symbol => Instrument.Forex(symbol) with { MarginRate = 0.05m })],
        };

        var result = Run(
            account, turned, [Flat("EURUSD", Steps(1.2m, 1.3m)), Flat("GBPUSD", Steps(1.2m, 1.1m))],
            static session => [Order(PositionSide.Long, "EURUSD") with { TakeProfit = 1.3m }, Order(PositionSide.Long, "GBPUSD") with { Type = OrderType.Limit, Price = 1.1m }]);

        Assert.Equal(["EURUSD", "GBPUSD"], result.Trades.Select(static trade => trade.Symbol));
    }

    private static PaperBrokerOptions Account(params string[] symbols) => new() { Instruments = [.. symbols.Select(Instrument.Forex)] };

    private static OpenRequest Order(PositionSide side, string symbol) => new(symbol, side, 1);

    /// <summary>One price until 8:01, another from then on.</summary>
    private static decimal[] Steps(decimal first, decimal then) => [.. Enumerable.Range(0, 9 * 60).Select(i => i <= 8 * 60 ? first : then)];

    /// <summary>Bars without a spread.</summary>
    private static BarList Flat(string symbol, decimal[] closes) => new(Made.Bars(symbol, Made.Monday, _minute, closes).Read().Select(static bar => bar with { Ask = bar.Bid }));

    private static SimulationResult Run(PaperBrokerOptions account, bool turned, BarList[] bars, Func<SessionContext, OpenRequest[]> orders)
    {
        var simulation = new Simulation { Broker = account, EquityInterval = _minute };
        foreach (var source in turned ? Enumerable.Reverse(bars) : bars)
        {
            simulation.AddBars(source);
        }

        return simulation.AddStrategy(_ => new Scripted(Scripted.Morning, async (session, token) =>
        {
            foreach (var order in orders(session))
            {
                await session.Broker.OpenAsync(order, token);
            }

            await session.DelayAsync(TimeSpan.FromMinutes(50));
            session.Stop();
        })).Run();
    }
}
