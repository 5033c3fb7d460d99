using Sessions.Brokers;

namespace Sessions.Simulation.Tests.Replay;

/// <summary>Rates of exchange: the pair that has quotes serves, and one that is old is told.</summary>
public sealed class RateTests
{
    private static readonly TimeSpan _hour = TimeSpan.FromHours(1);

    [Theory]
    [InlineData(false, 1_250)]
    [InlineData(true, 2_000)]
    public void The_inverse_pair_serves_where_the_direct_one_has_no_quote_or_an_older_one(bool direct, int profit)
    {
        var bench = new Paper.Bench(Instrument.Forex("EURGBP"), Instrument.Forex("GBPUSD"), new Instrument("USDGBP", "GBP") { BaseCurrency = "USD" });
        bench.Quote(0.8m, "USDGBP", 0);
        bench.Clock.Now += _hour;
        if (direct)
        {
            bench.Quote(2, "GBPUSD", 0);
        }

        bench.Quote(0.85m, "EURGBP", 0);
        bench.Open(PositionSide.Long, symbol: "EURGBP");
        bench.Quote(0.86m, "EURGBP", 0);

        // 1,000 pounds, at 1 / 0.8, or at 2 where that is the newer price.
        Assert.Equal(profit, Assert.Single(bench.Positions).NetProfit);
    }

    [Fact]
    public void A_rate_that_is_weeks_old_is_told()
    {
        Assert.Equal(
            ["Amounts in GBP were converted at a price of GBPUSD that was up to 30 days old. Add its bars for all of the time, or ConversionRates."],
            Run(30).Warnings);
        Assert.Empty(Run(4).Warnings);
    }

    /// <summary>GBPUSD has one bar, EURGBP a day of them so many days later.</summary>
    private static SimulationResult Run(int days) => new Simulation { Broker = new PaperBrokerOptions { Instruments = [Instrument.Forex("EURGBP"), Instrument.Forex("GBPUSD")] } }
        .AddBars(Made.Bars("GBPUSD", Made.Monday, _hour, 1.25m))
        .AddBars(Made.Bars("EURGBP", Made.Monday.AddDays(days).AddHours(-11), _hour, [.. Enumerable.Repeat(0.85m, 12)]))
        .AddStrategy(static _ => new Scripted(SessionTable.Create(new Session(new TimeOnly(13, 0), new TimeOnly(23, 0)) { OnEnd = SessionAction.None }), static async (session, _) =>
        {
            if (session.UtcNow > Made.Monday.AddDays(1))
            {
                await Scripted.BuyAsync(session, "EURGBP");
            }

            await session.DelayAsync(TimeSpan.FromDays(1));
        }), "EURGBP").Run();
}
