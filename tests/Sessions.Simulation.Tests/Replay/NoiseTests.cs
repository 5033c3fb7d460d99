using System.Globalization;
using Sessions.Brokers;

namespace Sessions.Simulation.Tests.Replay;

/// <summary>
/// No look-ahead, by construction: of two runs whose bars are the same up to an instant and noise after it, a strategy that sees
/// nothing of the future decides the same up to that instant, and gets the same.
/// </summary>
public sealed class NoiseTests
{
    /// <summary>A Sunday at 17:00 in New York.</summary>
    private static readonly DateTimeOffset _sunday = new(2024, 10, 13, 21, 0, 0, TimeSpan.Zero);

    private static readonly Dictionary<string, (SessionAction OnEnd, Func<SessionContext, TimeSpan, TimeSpan, Action<string>, ValueTask> Trade)> _strategies = new()
    {
        ["momentum of the next bars"] = (SessionAction.CloseAll, static async (session, bar, longer, note) =>
        {
            var trend = await session.NextBarAsync(longer);
            var last = await session.NextBarAsync(bar);
            note($"{last} {trend}");
            await OrderAsync(session, trend!.Bid.Close >= last!.Bid.Close ? PositionSide.Long : PositionSide.Short, note);
        }),
        ["a break of the highs looked back on"] = (SessionAction.CloseLoss, static async (session, bar, longer, note) =>
        {
            await session.DelayAsync(bar * 0.37);
            var past = await session.GetBarsAsync(longer, session.UtcNow - (longer * 10), DateTimeOffset.MaxValue);
            var recent = await session.GetBarsAsync(bar, session.UtcNow - (bar * 3), DateTimeOffset.MaxValue);
            note(string.Join(' ', past.Concat(recent)));
            if (past.Count > 2 && recent.Count > 0)
            {
                await OrderAsync(session, recent[^1].Bid.Close > past.Average(static bar => bar.Bid.High) ? PositionSide.Long : PositionSide.Short, note);
            }

            await session.DelayAsync(longer * 0.61);
        }),
        ["resting orders with stops and targets"] = (SessionAction.None, static async (session, bar, longer, note) =>
        {
            var last = await session.NextBarAsync(bar);
            foreach (var order in await ((IOrderBroker)session.Broker).GetOrdersAsync(session.CancellationToken))
            {
                note($"{order}");
                await session.Broker.CancelAsync(order.Id, session.CancellationToken);
            }

            var (price, range) = (last!.Bid.Close, last.Bid.High - last.Bid.Low + 0.0002m);
            var answer = await session.Broker.OpenAsync(
                new OpenRequest("EURUSD", PositionSide.Long, 0.1m) { Type = OrderType.Limit, Price = price, StopLoss = price - range, TakeProfit = price + range },
                session.CancellationToken);
            note($"{last} {answer}");
            await session.DelayAsync(longer * 0.5);
        }),
        ["profit taken as soon as it is there"] = (SessionAction.CloseAll, static async (session, bar, longer, note) =>
        {
            await session.DelayAsync(bar * 0.51);
            var positions = (await session.Broker.GetPositionsAsync(session.CancellationToken)).Positions;
            foreach (var position in positions)
            {
                note($"{position}");
                if (position.NetProfit > 0)
                {
                    note($"{await session.Broker.CloseAsync(new CloseRequest(position.Id, position.Volume), session.CancellationToken)}");
                }
            }

            await OrderAsync(session, positions.Count % 2 == 0 ? PositionSide.Long : PositionSide.Short, note);
            await session.DelayAsync(longer * 0.9);
        }),
    };

    public static TheoryData<string, string, string, string> Cases
    {
        get
        {
            var cases = new TheoryData<string, string, string, string>();
            foreach (var strategy in _strategies.Keys)
            {
                cases.Add(strategy, "00:00:00", "00:01:00", "00:05:00");
                cases.Add(strategy, "00:00:01", "00:01:00", "00:15:00");
                cases.Add(strategy, "00:00:00", "00:05:00", "01:00:00");
                cases.Add(strategy, "00:30:00", "01:00:00", "04:00:00");
                cases.Add(strategy, "00:00:00", "04:00:00", "1.00:00:00");
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void What_comes_later_changes_nothing_that_was_decided_before(string strategy, string offset, string bar, string longer)
    {
        var length = TimeSpan.Parse(bar, CultureInfo.InvariantCulture);
        var open = _sunday + TimeSpan.Parse(offset, CultureInfo.InvariantCulture);
        var bars = new GeneratedBars("EURUSD", open, open + (length * 500)) { Timeframe = length }.Read().ToList();
        var run = (IEnumerable<Bar> replayed) =>
            Decisions(_strategies[strategy], new BarList(replayed), length, TimeSpan.Parse(longer, CultureInfo.InvariantCulture));
        var whole = run(bars);
        Assert.True(whole.Count > 20);

        foreach (var part in new[] { 0.25, 0.5, 0.8 })
        {
            // Once at a close, once inside of a bar.
            var close = bars[(int)(bars.Count * part)].CloseInstant;
            foreach (var now in new[] { close, close + (length * 0.4) })
            {
                var noise = new Random(now.GetHashCode());
                var changed = run(bars.Select(known => known.CloseInstant <= now ? known : Noise(known, noise)));

                Assert.Equal(UpTo(now, whole), UpTo(now, changed));
                Assert.NotEqual(whole, changed);
            }
        }
    }

    private static Bar Noise(Bar bar, Random random)
    {
        decimal[] prices = [.. Enumerable.Range(0, 4).Select(_ => 1 + (random.Next(2_000) / 10_000m))];
        var bid = new BarPrices(prices[0], prices.Max(), prices.Min(), prices[3]);
        var ask = new BarPrices(bid.Open + 0.0003m, bid.High + 0.0003m, bid.Low + 0.0003m, bid.Close + 0.0003m);
        return bar with { Bid = bid, Ask = ask, Volume = random.Next(100) };
    }

    private static IEnumerable<(DateTimeOffset, string)> UpTo(DateTimeOffset now, IEnumerable<(DateTimeOffset Instant, string)> decisions) =>
        decisions.Where(decision => decision.Instant <= now);

    private static async ValueTask OrderAsync(SessionContext session, PositionSide side, Action<string> note) =>
        note($"{await session.Broker.OpenAsync(new OpenRequest("EURUSD", side, 0.1m), session.CancellationToken)}");

    /// <summary>What a strategy saw and ordered, when; and when and at what its positions were opened and closed.</summary>
    private static List<(DateTimeOffset Instant, string What)> Decisions(
        (SessionAction OnEnd, Func<SessionContext, TimeSpan, TimeSpan, Action<string>, ValueTask> Trade) strategy, BarList bars, TimeSpan bar, TimeSpan longer)
    {
        var decisions = new List<(DateTimeOffset, string)>();
        var result = new Simulation { Broker = Scripted.Account, Trace = new Written(decisions) }
            .AddBars(bars)
            .AddStrategy(_ => new Scripted(
                SessionTable.Create(new Session(new TimeOnly(20, 0), new TimeOnly(19, 30)) { OnEnd = strategy.OnEnd }),
                (session, _) => strategy.Trade(session, bar, longer, what => decisions.Add((session.UtcNow, what)))))
            .Run();
        Assert.NotEmpty(result.Trades);
        return decisions;
    }

    private sealed class Written(List<(DateTimeOffset, string)> decisions) : ISimulationTrace
    {
        public void Write(SimulationEvent happened) => decisions.Add((happened.Instant, $"{happened}"));
    }
}
