using Sessions.Brokers;
using Sessions.Generated;
using Sessions.Reliability.Support;
using Sessions.Simulation;
using Process = Sessions.Reliability.Support.Process;

namespace Sessions.Reliability.Ownership;

/// <summary>Strategies that share a symbol's one position: each closes its own part, one after the other, and no more than is there.</summary>
public sealed class SharedPositionTests
{
    private static readonly Session _morning = new(new TimeOnly(8, 0), new TimeOnly(12, 0)) { Name = "Morning", OnEnd = SessionAction.CloseAll };
    private static readonly Session _afternoon = new(new TimeOnly(12, 0), new TimeOnly(14, 0)) { Name = "Afternoon", OnEnd = SessionAction.CloseAll };

    [Fact]
    public void Each_closes_its_own_part_beside_the_other()
    {
        var world = new World();
        var account = new NettingAccount(world);
        using var clock = world.Clock = new SimulatedTimeProvider(Process.Midnight.AddHours(7));
        account.Trade(5);
        var arrivals = new List<TimeSpan>();
        account.ArrivesAfter = static id => id.Contains(":end:", StringComparison.Ordinal) ? TimeSpan.FromSeconds(3) : TimeSpan.Zero;
        account.BeforeAnswer = id =>
        {
            if (id.Contains(":end:", StringComparison.Ordinal))
            {
                arrivals.Add(world.Now - Process.Midnight.AddHours(12));
            }
        };
        foreach (var id in new[] { "A", "B" })
        {
            clock.Add(id, async token =>
            {
                using var stop = new CancellationTokenSource(TimeSpan.FromHours(6), clock);
                using var either = CancellationTokenSource.CreateLinkedTokenSource(stop.Token, token);
                await SessionRunner.RunAsync(Buying(1), new SessionRuntime(account) { TimeProvider = clock, StrategyId = id }, either.Token);
            });
        }

        clock.Run();

        Assert.Equal([1m, 1m], account.Closes);
        Assert.Equal(5, account.Net());
        Assert.Equal([TimeSpan.FromSeconds(3), TimeSpan.FromSeconds(3)], arrivals);
    }

    [Fact]
    public void A_strategy_is_refused_more_than_the_account_still_holds()
    {
        var world = new World();
        var account = new NettingAccount(world);
        OrderResult? answer = null;
        var strategy = new ScriptedStrategy(_morning)
        {
            Trade = async (session, token) =>
            {
                await session.Broker.OpenAsync(new OpenRequest("EURUSD", PositionSide.Long, 3), token);
                account.Trade(-2);
                answer = await session.Broker.CloseAsync(new CloseRequest("EURUSD", 3), token);
                session.Stop();
            },
        };

        new Process(world) { Broker = account }.Run(strategy, TimeSpan.FromHours(8), TimeSpan.FromHours(9));

        Assert.Equal("1 of position EURUSD is S's own; 3 cannot be closed.", answer?.Reason);
    }

    [Fact]
    public void What_the_last_end_is_to_sell_takes_nothing_of_what_was_sold_short_since()
    {
        var world = new World();
        var account = new NettingAccount(world) { Refuses = static id => id.Contains("T080000000:end:", StringComparison.Ordinal) };
        var strategy = new ScriptedStrategy(_morning, _afternoon)
        {
            Trade = async (session, token) =>
            {
                await session.Broker.OpenAsync(session.Session == _morning ? new OpenRequest("EURUSD", PositionSide.Long, 3) : new OpenRequest("EURUSD", PositionSide.Short, 5), token);
                session.Stop();
            },
        };

        new Process(world) { Broker = account, Options = new RunOptions { AfterEnd = AfterEndPolicy.Overlap } }.Run(strategy, TimeSpan.FromHours(8), TimeSpan.FromHours(15));

        Assert.Equal([2m], account.Closes);
        Assert.Equal(0, account.Net());
    }

    private static ScriptedStrategy Buying(decimal volume) => new(_morning)
    {
        Trade = async (session, token) =>
        {
            await session.Broker.OpenAsync(new OpenRequest("EURUSD", PositionSide.Long, volume), token);
            session.Stop();
        },
    };
}
