using Sessions.Brokers;
using Sessions.Generated;
using Sessions.Reliability.Faults;
using Sessions.Reliability.Support;
using Sessions.Simulation;
using Xunit.Abstractions;

namespace Sessions.Reliability.Soak;

/// <summary>A year of a thousand strategies on brokers that fail one call in five, in every way that they can.</summary>
public sealed class YearOfFaultsTests(ITestOutputHelper output)
{
    private const int Strategies = 1_000;
    private const int PerAccount = 20;
    private const int Seed = 20_140_501;
    private static readonly DateTimeOffset _from = new(2014, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly SessionDays[] _days = [SessionDays.Monday, SessionDays.Tuesday, SessionDays.Wednesday, SessionDays.Thursday, SessionDays.Friday];

    [Fact]
    public void Nothing_is_left_open_sold_twice_or_reversed()
    {
        using var clock = new SimulatedTimeProvider(_from, stallTimeout: TimeSpan.FromSeconds(30));
        var random = new Random(Seed);
        var accounts = Enumerable.Range(0, Strategies / PerAccount).Select(_ => new FaultyAccount(clock) { Pick = kinds => random.Next(5) == 0 ? random.Next(1, kinds) : 0 }).ToArray();
        var watch = new Watch(clock, accounts);
        for (var i = 0; i < Strategies; i++)
        {
            Add(clock, accounts[i / PerAccount], watch, i);
        }

        clock.Run();

        output.WriteLine($"seed {Seed}: {Strategies} strategies, {watch.Ended} occurrences, {accounts.Sum(static account => account.Calls)} calls, {accounts.Sum(static account => account.Faults)} of them failed");
        output.WriteLine($"{watch.Closed} positions closed, {watch.Alarms} alarms, the longest closing took {watch.Longest}");
        Assert.Empty(watch.Problems);
        Assert.Empty(accounts.SelectMany(static account => account.Violations));
        Assert.Empty(accounts.SelectMany(static account => account.Positions));
        Assert.True(watch.Ended >= Strategies * 51, $"{watch.Ended} occurrences");
    }

    private static void Add(SimulatedTimeProvider clock, FaultyAccount account, Watch watch, int i)
    {
        // Half of them share their boundaries, half have their own.
        var start = new TimeOnly(8, i % 2 == 0 ? 0 : i % 60);
        var session = new Session(start, start.AddHours(4)) { TimeZone = i % 3 == 0 ? "America/New_York" : "Europe/London", Days = _days[i % 5], OnEnd = SessionAction.CloseAll };
        var strategy = new ScriptedStrategy(session)
        {
            Trade = static async (session, token) =>
            {
                try
                {
                    await session.Broker.OpenAsync(new OpenRequest("EURUSD", PositionSide.Long, 2), token);
                }
                catch (InvalidOperationException)
                {
                    // What became of the entry is for the end to find out.
                }

                await session.DelayAsync(session.Remaining - TimeSpan.FromSeconds(1));
                _ = OpenLastAsync(session);
                await session.DelayAsync(TimeSpan.FromDays(1));
            },
        };
        clock.Add($"strategy {i}", async token =>
        {
            var runtime = new SessionRuntime(account) { TimeProvider = clock, StrategyId = $"S{i}", Observers = [watch] };
            for (var until = clock.GetUtcNow().AddDays(364); clock.GetUtcNow() < until;)
            {
                using var part = new CancellationTokenSource(TimeSpan.FromDays(28), clock);
                await SessionRunner.RunAsync(strategy, runtime, part.Token);
            }
        });
    }

    /// <summary>An entry in the last second, whose failure nobody waits for.</summary>
    private static async Task OpenLastAsync(SessionContext session)
    {
        try
        {
            await session.Broker.OpenAsync(new OpenRequest("EURUSD", PositionSide.Long, 1), CancellationToken.None);
        }
        catch (InvalidOperationException)
        {
            // As above.
        }
    }

    private sealed class Watch(TimeProvider clock, FaultyAccount[] accounts) : SessionObserver
    {
        public List<string> Problems { get; } = [];

        public int Ended { get; private set; }

        public int Closed { get; private set; }

        public int Alarms { get; private set; }

        public TimeSpan Longest { get; private set; }

        public override void OnEnded(SessionContext session, CloseReport report)
        {
            Ended++;
            Closed += report.Closed.Count();
            var took = clock.GetUtcNow() - session.Occurrence.End;
            Longest = took > Longest ? took : Longest;
            var tag = session.StrategyId;
            var open = accounts[int.Parse(tag[1..], null) / PerAccount].Positions.Count(position => position.Tag == tag);
            if (open > 0 || !report.IsComplete)
            {
                Problems.Add($"{tag} at {clock.GetUtcNow():u}: {open} open after {report}");
            }
        }

        public override void OnCloseIncomplete(SessionContext session, CloseReport report) => Alarms++;
    }
}
