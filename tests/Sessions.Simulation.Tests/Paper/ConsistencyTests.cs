using System.Globalization;
using Sessions.Brokers;

namespace Sessions.Simulation.Tests.Paper;

/// <summary>What holds whatever is traded.</summary>
public sealed class ConsistencyTests
{
    [Fact]
    public void The_same_run_gives_the_same_news_to_the_letter_and_the_books_balance()
    {
        var (first, balance) = Run(5);

        Assert.Equal(first, Run(5).News);
        Assert.NotEqual(first, Run(6).News);
        Assert.True(first.Count > 400, first.Count.ToString(CultureInfo.InvariantCulture));
        Assert.NotEqual(10_000, balance);
    }

    [Fact]
    public async Task Many_threads_trade_without_losing_a_position()
    {
        var bench = new Bench(new PaperBrokerOptions { Balance = 1_000_000, Instruments = [Instrument.Forex("EURUSD")] });
        bench.Quote(1.1m);
        var threads = Enumerable.Range(0, 4).Select(thread => Task.Run(async () =>
        {
            for (var i = 0; i < 500; i++)
            {
                var request = new OpenRequest("EURUSD", PositionSide.Long, 1) { ClientOrderId = $"{thread}/{i}" };
                var opened = await bench.Broker.OpenAsync(request, CancellationToken.None);
                bench.Quote(1.1m);
                if (i % 2 == 0)
                {
                    await bench.Broker.CloseAsync(new CloseRequest(opened.PositionId!, 1), CancellationToken.None);
                }
            }
        }));

        await Task.WhenAll(threads);

        Assert.Equal((1_000, 1_000), (bench.Positions.Count, bench.Trades.Count));
        Assert.Equal(1_000_000 - (20 * 1_000), bench.Broker.Balance);
        Assert.Equal(1_000_000 - (20 * 2_000), bench.Broker.Equity);
        Assert.Equal(3_000, bench.Observed.Lines.Count);
    }

    // Orders of every kind at random over a random walk; after each bar, money is checked against positions and trades.
    private static (List<string> News, decimal? Balance) Run(int seed)
    {
        var bench = new Bench(Instrument.Forex("EURUSD") with { CommissionPerVolume = 3, Slippage = 0.00001m });
        var random = new Random(seed);
        foreach (var bar in new GeneratedBars("EURUSD", Bench.Start, Bench.Start.AddHours(12)) { Seed = seed }.Read())
        {
            bench.Clock.Now = bar.CloseInstant;
            bench.Broker.OnBar(bar);
            Trade(bench, random, bar.Bid.Close);
            Assert.Equal(10_000 + bench.Trades.Sum(static trade => trade.NetProfit), bench.Broker.Balance);
            Assert.Equal(bench.Broker.Balance + bench.Positions.Sum(static position => position.NetProfit), bench.Broker.Equity);
            Assert.All(bench.Positions, static position => Assert.True(position.Volume > 0));
        }

        return (bench.Observed.Lines, bench.Broker.Balance);
    }

    private static void Trade(Bench bench, Random random, decimal bid)
    {
        var side = random.Next(2) == 0 ? PositionSide.Long : PositionSide.Short;
        var sign = side == PositionSide.Long ? 1 : -1;
        switch (random.Next(4))
        {
            case 0:
                bench.Open(side, 0.1m * random.Next(1, 10), stopLoss: bid - (sign * 0.0005m), takeProfit: bid + (sign * 0.0006m));
                break;
            case 1:
                bench.Open(side, type: OrderType.Limit, price: bid - (sign * 0.0004m), stopLoss: bid - (sign * 0.0008m));
                break;
            case 2:
                bench.Open(side, type: OrderType.Stop, price: bid + (sign * 0.0004m), stopLoss: bid - (sign * 0.0001m));
                break;
            default:
                if (bench.Positions is [var oldest, ..])
                {
                    bench.Close(oldest.Id, 0.05m * random.Next(1, 10));
                }

                break;
        }
    }
}
