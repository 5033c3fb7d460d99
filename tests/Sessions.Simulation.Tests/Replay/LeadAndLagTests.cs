using Sessions.Brokers;

namespace Sessions.Simulation.Tests.Replay;

/// <summary>Two symbols that walk alike, one of them told later: whoever trades it by the other one earns nothing.</summary>
public sealed class LeadAndLagTests
{
    private static readonly TimeSpan _minute = TimeSpan.FromMinutes(1);
    private static readonly Bar[] _walk = [.. new GeneratedBars("EURUSD", Scripted.Monday, Scripted.Monday.AddDays(5)) { Spread = 0 }.Read()];

    public static TheoryData<string> Slow => ["15-minute bars", "a minute in 15", "minutes that come half a minute later", "4 minutes of 5 missing"];

    [Theory]
    [MemberData(nameof(Slow))]
    public void Trading_the_slower_of_two_equal_symbols_by_the_faster_one_earns_nothing(string slow)
    {
        var result = Run(new BarList(Lagging(slow)));

        // By chance half of them win, give or take 3 standard deviations; by old prices nearly all of them would.
        var (trades, won) = (result.Trades.Count, result.Trades.Count(static trade => trade.NetProfit > 0));
        Assert.True(trades >= 200, $"{trades} trades");
        Assert.True(Math.Abs(won - (trades / 2d)) < 1.5 * Math.Sqrt(trades), $"{won} of {trades} won");
        Assert.True(result.LateFills >= trades, $"{result.LateFills} late fills of {trades} trades");
    }

    private static SimulationResult Run(BarList slow)
    {
        var hours = new Session(new TimeOnly(0, 0), new TimeOnly(20, 0)) { OnEnd = SessionAction.CloseAll, Days = SessionDays.Weekdays };
        return new Simulation { Broker = Scripted.Account }
            .AddBars(new BarList(_walk)).AddBars(slow)
            .AddStrategy(_ => new Scripted(SessionTable.Create(hours), (session, token) => FollowAsync(session, slow.Timeframe, token))).Run();
    }

    /// <summary>Buys the slow symbol where the fast one lies above its last price, sells it where it lies below, and closes at the next price after the fill.</summary>
    private static async ValueTask FollowAsync(SessionContext session, TimeSpan timeframe, CancellationToken cancellationToken)
    {
        if (await session.NextBarAsync(_minute) is not { } fast
            || (await session.GetBarsAsync(timeframe, session.UtcNow.AddHours(-1), null, "GBPUSD")) is not [.., var last]
            || last.CloseInstant == session.UtcNow || Math.Abs(fast.Bid.Close - last.Bid.Close) < 0.0001m)
        {
            return;
        }

        var side = fast.Bid.Close > last.Bid.Close ? PositionSide.Long : PositionSide.Short;
        await session.Broker.OpenAsync(new OpenRequest("GBPUSD", side, 0.01m), cancellationToken);
        while (await session.NextBarAsync(timeframe, "GBPUSD") is not null)
        {
            var position = Assert.Single((await session.Broker.GetPositionsAsync(cancellationToken)).Positions);
            if (position.OpenedAt < session.UtcNow)
            {
                await session.Broker.CloseAsync(new CloseRequest(position.Id, position.Volume), cancellationToken);
                return;
            }
        }
    }

    private static IEnumerable<Bar> Lagging(string slow) => slow switch
    {
        "15-minute bars" => _walk.Chunk(15).Select(static bars => bars[0] with { Symbol = "GBPUSD", Timeframe = 15 * _minute, Bid = Joined(bars), Ask = Joined(bars) }),
        "a minute in 15" => _walk.Where(static bar => bar.OpenInstant.Minute % 15 == 14).Select(static bar => bar with { Symbol = "GBPUSD" }),
        "4 minutes of 5 missing" => _walk.Where(static bar => bar.OpenInstant.Minute % 5 == 4).Select(static bar => bar with { Symbol = "GBPUSD" }),
        _ => _walk.Zip(_walk.Skip(1), static (one, next) => one with { Symbol = "GBPUSD", OpenInstant = one.OpenInstant.AddSeconds(30), Bid = Half(one, next), Ask = Half(one, next) }),
    };

    private static BarPrices Joined(Bar[] bars) =>
        new(bars[0].Bid.Open, bars.Max(static bar => bar.Bid.High), bars.Min(static bar => bar.Bid.Low), bars[^1].Bid.Close);

    /// <summary>The prices from half way through a minute to half way through the next.</summary>
    private static BarPrices Half(Bar one, Bar next)
    {
        var (open, close) = ((one.Bid.Open + one.Bid.Close) / 2, (next.Bid.Open + next.Bid.Close) / 2);
        return new BarPrices(open, Math.Max(open, close), Math.Min(open, close), close);
    }
}
