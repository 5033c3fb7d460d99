using Sessions.Brokers;
using Sessions.Reliability.Support;
using Sessions.Simulation;
using Process = Sessions.Reliability.Support.Process;

namespace Sessions.Reliability.Faults;

/// <summary>A closer that is used by itself, more than once, and with positions that somebody has looked at earlier.</summary>
public sealed class PositionCloserTests
{
    [Fact]
    public void What_a_call_could_not_close_the_next_one_closes_soon()
    {
        using var run = new FaultRun();
        run.Account.Hold("S");
        var isShut = true;
        run.Account.Refuses = () => isShut;
        var reports = new List<CloseReport>();
        var took = TimeSpan.Zero;
        run.Clock.Add("closer", async token =>
        {
            var closer = new PositionCloser(run.Account, "S", timeProvider: run.Clock);
            reports.Add(await closer.CloseAllAsync(token));
            isShut = false;
            var began = run.Clock.GetUtcNow();
            reports.Add(await closer.CloseAllAsync(token));
            took = run.Clock.GetUtcNow() - began;
        });

        run.Clock.Run();

        Assert.Equal([false, true], reports.Select(static report => report.IsComplete));
        Assert.Equal(1, Assert.Single(reports[1].Closed).Attempts);
        Assert.True(took < TimeSpan.FromSeconds(2), $"{took}");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void A_given_position_that_has_turned_since_is_left_alone(int volume)
    {
        var world = new World();
        var account = new NettingAccount(world);
        account.Trade(-2);
        using var clock = world.Clock = new SimulatedTimeProvider(Process.Midnight);
        CloseReport? report = null;
        clock.Add("closer", async token =>
        {
            var closer = new PositionCloser(account, "S", SessionScope.Account, clock);
            report = await closer.ClosePositionsAsync([new Position("EURUSD", "EURUSD", PositionSide.Long, volume, 1.1m, world.Now)], token);
        });

        clock.Run();

        Assert.Equal(-2, account.Net());
        Assert.Equal((true, 0), (report!.IsComplete, Assert.Single(report.Results).Attempts));
    }
}
