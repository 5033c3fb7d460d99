using Sessions.Generated;
using Sessions.Journals;
using Sessions.Tests.Support;

namespace Sessions.Tests.Gates;

public sealed class StopStrategyTests
{
    private static readonly Session _morning = new(new TimeOnly(8, 0), new TimeOnly(12, 0)) { OnEnd = SessionAction.CloseAll };
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(30);

    [Fact]
    public void On_the_simulated_clock_its_run_is_over_with_the_end_of_its_session()
    {
        using var run = new SimulatedRun();
        run.Broker.Hold("S");
        DateTimeOffset? returned = null;
        var strategy = new TestStrategy(_morning)
        {
            Trade = async (session, _) =>
            {
                await session.DelayAsync(TimeSpan.FromHours(1));
                session.StopStrategy();
            },
        };
        run.Clock.Add("strategy", async token =>
        {
            await SessionRunner.RunAsync(strategy, run.Runtime(), token);
            returned = run.Clock.GetUtcNow();
        });

        run.Clock.Run();

        Assert.Equal(SimulatedRun.FirstInstant.AddHours(9), returned);
        Assert.Empty(run.Broker.Positions);
        Assert.Equal(
            ["S: Session 08:00-12:00 ends 03:00:00 before its time: the strategy has stopped itself", "S: Session 08:00-12:00 ended: CloseAll: 1 closed"],
            run.Log.GetSnapshot().Where(static record => record.Id.Id is 2 or 3).Select(static record => record.Message));
    }

    [Fact]
    public async Task A_platform_that_ticks_finds_the_gate_closed_and_halted_until_it_is_released()
    {
        var start = SimulatedRun.FirstInstant.AddHours(8);
        var clock = new HostileClock(start);
        var broker = new TestBroker(clock);
        broker.Hold("S");
        var recorder = new Recorder(clock);
        await using var gate = new SessionGate(
            new TestStrategy(_morning), new SessionRuntime(broker) { TimeProvider = clock, Journal = new MemoryJournal(), StrategyId = "S", Observers = [recorder] });
        var session = (await gate.AdvanceAsync(start)).Session!;

        session.StopStrategy("enough");
        await gate.EndAsync();
        await Until(() => gate.Halts.Count > 0);
        clock.Set(start.AddDays(1));
        Assert.Equal(GateStatus.Closed, (await gate.AdvanceAsync(start.AddDays(1))).Status);
        Assert.Equal("the strategy has stopped itself: enough", Assert.Single(gate.Halts).Reason);
        clock.Set(start.AddDays(1).AddHours(1));
        await gate.ReleaseAsync();
        await gate.WaitAsync().AsTask().WaitAsync(_patience);

        Assert.Empty(broker.Positions);
        Assert.Equal(
            ["01 08:00:00 begin 08:00-12:00", "01 08:00:00 ending 08:00-12:00", "01 08:00:00 ended 08:00-12:00: CloseAll: 1 closed", "02 09:00:00 begin 08:00-12:00"], recorder.Lines);
    }

    private static async Task Until(Func<bool> reached)
    {
        using var patience = new CancellationTokenSource(_patience);
        while (!reached())
        {
            patience.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }
}
