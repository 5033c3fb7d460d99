using Sessions.Brokers;
using Sessions.Clocks;
using Sessions.Journals;
using Sessions.Tests.Support;

namespace Sessions.Tests.Gates;

/// <summary>A gate that is handed over is not one that is stopped: whoever runs the strategy next goes on in the open session.</summary>
public sealed class HandOverTests
{
    private static readonly Session _morning = new(new TimeOnly(8, 0), new TimeOnly(12, 0)) { Name = "Morning", OnEnd = SessionAction.CloseAll };

    [Theory]
    [InlineData(ShutdownPolicy.Leave, ShutdownPolicy.RunEnd)]
    [InlineData(ShutdownPolicy.RunEnd, ShutdownPolicy.Leave)]
    public async Task What_the_one_who_stops_it_says_counts_before_the_options(ShutdownPolicy said, ShutdownPolicy options)
    {
        var (clock, broker, runtime) = Begin(options);
        await using var gate = new SessionGate(new TestStrategy(_morning), runtime);
        Assert.False(gate.HoldsLease);
        Assert.True((await gate.AdvanceAsync(clock.GetUtcNow())).IsOpen);
        Assert.True(gate.HoldsLease);
        await OpenAsync(gate);

        await gate.StopAsync(said);

        Assert.False(gate.HoldsLease);
        Assert.Equal(said == ShutdownPolicy.Leave ? 1 : 0, broker.Positions.Count);
    }

    [Fact]
    public async Task What_was_handed_over_is_taken_up_where_it_was_and_ended_by_whoever_has_it()
    {
        var (clock, broker, runtime) = Begin(ShutdownPolicy.RunEnd);
        var first = new SessionGate(new TestStrategy(_morning), runtime);
        await first.AdvanceAsync(clock.GetUtcNow());
        await OpenAsync(first);
        await first.StopAsync(ShutdownPolicy.Leave);

        await using var second = new SessionGate(new TestStrategy(_morning), runtime);
        var state = await second.AdvanceAsync(clock.GetUtcNow());

        Assert.True(state is { IsOpen: true, Session.IsResumed: true });
        await second.EndAsync();
        Assert.Empty(broker.Positions);
    }

    [Fact]
    public async Task A_policy_that_there_is_not_is_refused()
    {
        var (_, _, runtime) = Begin(ShutdownPolicy.RunEnd);
        await using var gate = new SessionGate(new TestStrategy(_morning), runtime);

        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(async () => await gate.StopAsync((ShutdownPolicy)7));
    }

    private static async Task OpenAsync(SessionGate gate) =>
        await gate.Current.Session!.Broker.OpenAsync(new OpenRequest("EURUSD", PositionSide.Long, 1), CancellationToken.None);

    private static (HostileClock Clock, TestBroker Broker, SessionRuntime Runtime) Begin(ShutdownPolicy options)
    {
        var clock = new HostileClock(SimulatedRun.FirstInstant.AddHours(9));
        LiveSchedule.Unwatch(clock);
        var broker = new TestBroker(clock);
        return (clock, broker, new SessionRuntime(broker)
        {
            TimeProvider = clock,
            Journal = new MemoryJournal(),
            StrategyId = "S",
            Options = new RunOptions { OnShutdown = options },
        });
    }
}
