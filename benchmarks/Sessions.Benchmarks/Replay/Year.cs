using System.Globalization;
using Sessions.Benchmarks.Support;
using Sessions.Brokers;
using Sessions.Generated;
using Sessions.Simulation;

namespace Sessions.Benchmarks.Replay;

/// <summary>
/// A year of minutes through a gated strategy, beside the same strategy and the same replay without a gate: one after the
/// other in each round, so that what else the machine does meets all of them.
/// </summary>
internal static class Year
{
    private const string Symbol = "EURUSD";
    private const int WarmUps = 6;
    private const int Rounds = 31;
    private static readonly DateTimeOffset _from = new(2024, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Between them all of the day, so that the gated strategy gets the bars that the other one gets.</summary>
    private static readonly SessionTable _allDay = SessionTable.Create(
        new Session(new TimeOnly(0, 0), new TimeOnly(12, 0)) { TimeZone = "Europe/London", OnEnd = SessionAction.CloseAll },
        new Session(new TimeOnly(7, 0), new TimeOnly(19, 0)) { TimeZone = "America/New_York", OnEnd = SessionAction.CloseAll });

    private static readonly SessionTable _mornings = SessionTable.Create(
        new Session(new TimeOnly(8, 0), new TimeOnly(12, 0)) { TimeZone = "Europe/London", Days = SessionDays.Weekdays, OnEnd = SessionAction.CloseAll },
        new Session(new TimeOnly(8, 30), new TimeOnly(12, 0)) { TimeZone = "America/New_York", Days = SessionDays.Weekdays, OnEnd = SessionAction.CloseAll });

    /// <summary>Two a weekday or so, as a currency has them.</summary>
    private static readonly BlackoutPlan _news = new(Enumerable.Range(0, 500).Select(static place =>
    {
        var start = _from.AddHours(13.4 + (place % 2)).AddDays(place * 364 / 500);
        return new Blackout(start, start.AddMinutes(20), "news");
    }));

    public static void Run()
    {
        var bars = new GeneratedBars(Symbol, _from, _from.AddDays(52 * 7)).Read().ToArray();
        Measure[] all = [new("no gate", null), new("gated, two sessions that fill the day", _allDay), new("the same with 500 blackouts", _allDay, _news), new("gated, the two cities' mornings", _mornings)];
        for (var round = 0; round < WarmUps + Rounds; round++)
        {
            for (var i = 0; i < all.Length; i++)
            {
                // What comes first in one round comes later in the next: garbage is left to whoever follows.
                var measure = all[(round + i) % all.Length];
                var (spent, seen) = Replay(bars, measure.Sessions, measure.Blackouts);
                measure.Bars = seen;
                if (round >= WarmUps)
                {
                    measure.Spent.Add(spent);
                }
            }
        }

        Console.WriteLine($"{bars.Length} bars, {Rounds} rounds\n\n| | bars seen | ms | bytes a bar | beside no gate |\n| --- | ---: | ---: | ---: | ---: |");
        foreach (var measure in all)
        {
            Console.WriteLine(measure.Row(all[0], bars.Length));
        }
    }

    private static (Measured Spent, int Bars) Replay(Bar[] bars, SessionTable? sessions, BlackoutPlan? blackouts)
    {
        using var clock = new SimulatedTimeProvider(bars[0].OpenInstant);
        using var stop = new CancellationTokenSource();
        var broker = new PaperBroker(clock, new PaperBrokerOptions { Instruments = [Instrument.Forex(Symbol)] });
        using var market = new MarketReplay(clock, broker, static _ => { }, static () => { });
        var feed = new SymbolFeed(clock, Symbol, bars[0].Timeframe, new BarGrid(Symbol, bars[0].Timeframe), capacity: 20_000);
        market.Add(feed, bars.AsEnumerable().GetEnumerator());
        var simulated = new SimulatedBars(clock, [feed]);
        var strategy = new Watcher(sessions ?? _allDay, simulated, Symbol);
        clock.Add("strategy", sessions is null
            ? _ => Ended(strategy.LoopAsync(stop.Token))
            : _ => SessionRunner.RunAsync(strategy, new SessionRuntime(broker) { TimeProvider = clock, Bars = simulated, Symbol = Symbol, Blackouts = blackouts }, stop.Token));
        clock.Add("market", async token =>
        {
            await market.RunAsync(token);
            End(stop);
        });

        var meter = new Meter();
        clock.Run();
        return (meter.Stop(bars.Length), strategy.Bars);
    }

    private static async Task Ended(Task loop)
    {
        try
        {
            await loop;
        }
        catch (OperationCanceledException)
        {
            // The bars are over.
        }
    }

    /// <summary>On this thread: the simulated clock knows no other.</summary>
    private static void End(CancellationTokenSource stop) => stop.Cancel();

    private sealed record Measure(string Name, SessionTable? Sessions, BlackoutPlan? Blackouts = null)
    {
        public List<Measured> Spent { get; } = [];

        public int Bars { get; set; }

        /// <summary>With the median of the rounds' ratios, which is steadier than the ratio of the medians.</summary>
        public string Row(Measure other, int bars) => string.Create(
            CultureInfo.InvariantCulture,
            $"| {Name} | {Bars} | {Median(Spent.Select(static spent => spent.Nanoseconds)) * bars / 1e6:0.0} | {Median(Spent.Select(static spent => spent.Bytes)):0} | {Median(Spent.Zip(other.Spent, static (mine, its) => mine.Nanoseconds / its.Nanoseconds)):0.000} |");

        private static double Median(IEnumerable<double> values) => values.Order().ElementAt(Rounds / 2);
    }
}
