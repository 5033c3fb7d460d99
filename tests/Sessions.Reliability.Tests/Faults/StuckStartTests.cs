using Sessions.Brokers;
using Sessions.Generated;
using Sessions.Reliability.Support;

namespace Sessions.Reliability.Faults;

/// <summary>A start that cannot close what it is to close keeps neither the end nor a flatten waiting.</summary>
public sealed class StuckStartTests
{
    private static readonly Session _morning = new(new TimeOnly(8, 0), new TimeOnly(12, 0)) { Name = "Morning", OnStart = SessionAction.CloseLoss };

    [Fact]
    public void The_end_comes_at_its_time_though_the_start_has_not_reached_its_deadline()
    {
        using var run = new FaultRun();
        run.Account.Hold("S", profit: -1);
        run.Account.Refuses = static () => true;

        run.For(TimeSpan.FromHours(9), new ScriptedStrategy(new Session(new TimeOnly(8, 0), new TimeOnly(8, 0, 30)) { Name = "Short", OnStart = SessionAction.CloseLoss }));

        Assert.Equal(new TimeSpan(8, 0, 30), run.Seen.AtOf("ending Short"));
    }

    [Theory]
    [InlineData(10)]
    [InlineData(600)]
    public void A_flatten_is_carried_out_at_once_and_the_strategy_is_not_called(int seconds)
    {
        using var run = new FaultRun();
        var loser = run.Account.Hold("S", profit: -1);
        run.Account.Hold("S", profit: 1);
        var called = false;
        var at = TimeSpan.FromHours(8) + TimeSpan.FromSeconds(seconds);
        run.At(at, () => _ = new SessionControl(run.Journal, run.Clock).HaltAsync(flatten: true).AsTask());
        var open = new List<Position>();
        run.At(at + TimeSpan.FromSeconds(1), () => open.AddRange(run.Account.Positions));
        var strategy = new ScriptedStrategy(_morning)
        {
            Trade = (session, _) =>
            {
                called = true;
                return session.DelayAsync(TimeSpan.FromDays(1));
            },
        };

        Run(run, strategy, new SpoiltBroker(run.Account) { Close = request => request.PositionId == loser.Id ? ValueTask.FromResult(OrderResult.Rejected("not now")) : run.Account.CloseAsync(request, CancellationToken.None) });

        Assert.Equal([loser], open);
        Assert.False(called);
    }

    [Fact]
    public void An_end_by_hand_does_not_wait_for_it()
    {
        using var run = new FaultRun();
        run.Account.Hold("S", profit: -1);
        run.Account.Refuses = static () => true;
        var took = TimeSpan.MaxValue;
        run.Clock.Add("platform", async token =>
        {
            await Task.Delay(TimeSpan.FromHours(8), run.Clock, token);
            await using var gate = new SessionGate(new ScriptedStrategy(_morning), new SessionRuntime(run.Account) { TimeProvider = run.Clock, StrategyId = "S", Observers = [run.Seen] });
            await gate.AdvanceAsync(run.Clock.GetUtcNow(), token);
            await Task.Delay(TimeSpan.FromMinutes(10), run.Clock, token);
            var began = run.Clock.GetUtcNow();
            await gate.EndAsync(token);
            took = run.Clock.GetUtcNow() - began;
        });

        run.Clock.Run();

        Assert.InRange(took, TimeSpan.Zero, TimeSpan.FromSeconds(1));
        Assert.Contains("ended Morning", run.Seen.What);
    }

    private static void Run(FaultRun run, ScriptedStrategy strategy, SpoiltBroker broker)
    {
        run.Clock.Add("strategy", async token =>
        {
            using var stop = new CancellationTokenSource(TimeSpan.FromHours(11), run.Clock);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(stop.Token, token);
            await SessionRunner.RunAsync(strategy, new SessionRuntime(broker) { TimeProvider = run.Clock, StrategyId = "S", Journal = run.Journal }, either.Token);
        });
        run.Clock.Run();
    }
}
