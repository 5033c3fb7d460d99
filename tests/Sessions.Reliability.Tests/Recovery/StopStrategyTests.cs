using Sessions.Journals;
using Sessions.Reliability.Support;
using Process = Sessions.Reliability.Support.Process;

namespace Sessions.Reliability.Recovery;

/// <summary>A strategy that stops itself for good.</summary>
public sealed class StopStrategyTests
{
    private static readonly StrategyIdentity _strategy = new("test", "S");
    private static readonly Session _morning = new(new TimeOnly(8, 0), new TimeOnly(12, 0)) { Name = "Morning", OnEnd = SessionAction.CloseAll };
    private static readonly Session _afternoon = new(new TimeOnly(13, 0), new TimeOnly(16, 0)) { Name = "Afternoon", OnEnd = SessionAction.CloseAll };

    [Fact]
    public async Task Its_session_ends_now_and_no_other_begins_across_restarts_until_it_is_released()
    {
        var world = new World();

        var first = new Process(world).Run(Stopping(), Hours(8), Hours(14), (Hours(8.5), _ => Hold(world)));
        var halt = Assert.Single((await StateReader.ReadAsync(world.Journal, _strategy, CancellationToken.None)).Halts);
        var second = new Process(world).Run(new ScriptedStrategy(_morning, _afternoon), Hours(14), Hours(16));
        var third = new Process(world).Run(
            new ScriptedStrategy(_morning, _afternoon), Hours(32), Hours(38), (Hours(33.5), process => process.Control.ReleaseAsync(_strategy)));

        Assert.Equal(["08:00 begin Morning", "09:00 ending Morning", "09:00 ended Morning: CloseAll: 1 closed"], first.Lines.Written);
        Assert.Null(first.Failure);
        Assert.Equal((_strategy, false, "the strategy has stopped itself: enough"), (halt.Strategy, halt.Flatten, halt.Reason));
        Assert.Empty(second.Lines.Written);
        Assert.Equal("09:30 begin Morning", third.Lines.Written[0]);
    }

    [Fact]
    public void A_process_that_dies_in_that_end_finishes_it_and_begins_nothing_more()
    {
        for (var step = 1; ; step++)
        {
            var world = new World();
            var first = new Process(world).Run(Stopping(() => (world.DiesAt, world.DiesAfter) = (world.Steps + step, true)), Hours(8), Hours(9.5), (Hours(8.5), _ => Hold(world)));
            if (!world.IsDead)
            {
                Assert.True(step > 3);
                Assert.Equal("09:00 ended Morning: CloseAll: 1 closed", first.Lines.Written[^1]);
                return;
            }

            world.Revive();
            var second = new Process(world).Run(new ScriptedStrategy(_morning, _afternoon), Hours(10), Hours(14));

            Assert.Empty(world.Account.Positions);
            Assert.Empty(world.Violations);
            Assert.DoesNotContain(second.Lines.Written, static line => line.Contains("begin", StringComparison.Ordinal) || line.Contains("resume", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task A_flatten_that_somebody_has_ordered_is_not_taken_back_by_it()
    {
        var world = new World();
        var strategy = new ScriptedStrategy(_morning with { OnEnd = SessionAction.None })
        {
            // Taken off the strategy's hands by the halt, it stops itself as well.
            Trade = static async (session, _) =>
            {
                await session.DelayAsync(Timeout.InfiniteTimeSpan).AsTask().ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
                session.StopStrategy();
            },
        };

        new Process(world).Run(
            strategy, Hours(8), Hours(11),
            (Hours(8.5), _ => Hold(world)),
            (Hours(9), process => process.Control.HaltAsync(flatten: true, _strategy, "news")));

        Assert.Empty(world.Account.Positions);
        var halt = Assert.Single((await StateReader.ReadAsync(world.Journal, _strategy, CancellationToken.None)).Halts);
        Assert.Equal((true, "news"), (halt.Flatten, halt.Reason));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_handler_may_stop_it_too(bool atStart)
    {
        var world = new World();
        var traded = false;
        var handling = atStart
            ? _morning with { OnStart = SessionAction.Custom, CustomStart = "H", StartHandler = 0 }
            : _morning with { OnEnd = SessionAction.Custom, CustomEnd = "H", EndHandler = 0 };
        var strategy = new ScriptedStrategy(handling, _afternoon)
        {
            Handler = static (_, session, _) =>
            {
                session.StopStrategy();
                return ValueTask.CompletedTask;
            },
            Trade = (session, _) =>
            {
                traded = true;
                return session.DelayAsync(Timeout.InfiniteTimeSpan);
            },
        };

        var run = new Process(world).Run(strategy, Hours(7), Hours(15));

        var ended = atStart ? "08:00" : "12:00";
        Assert.Equal(["08:00 begin Morning", $"{ended} ending Morning", $"{ended} ended Morning: {(atStart ? "CloseAll: 0 closed" : "Custom")}"], run.Lines.Written);
        Assert.Equal(!atStart, traded);
    }

    [Fact]
    public void Where_that_cannot_be_written_down_the_session_has_its_end_and_the_journals_failure_comes_out()
    {
        var world = new World();
        world.Journal.HaltFailure = new JournalException("The disk is full.");

        var run = new Process(world).Run(Stopping(), Hours(8), Hours(14), (Hours(8.5), _ => Hold(world)));

        Assert.Equal("09:00 ended Morning: CloseAll: 1 closed", run.Lines.Written[^1]);
        Assert.Equal("The disk is full.", Assert.IsType<JournalException>(run.Failure).Message);
    }

    [Fact]
    public void It_opens_nothing_after_its_word()
    {
        var world = new World();
        Exception? refused = null;
        var strategy = new ScriptedStrategy(_morning)
        {
            Trade = async (session, _) =>
            {
                session.StopStrategy();
                Assert.True(session.IsStopped);
                refused = await Record.ExceptionAsync(async () =>
                    await session.Broker.OpenAsync(new Brokers.OpenRequest("EURUSD", Brokers.PositionSide.Long, 1), CancellationToken.None));
            },
        };

        new Process(world).Run(strategy, Hours(8), Hours(9));

        Assert.IsType<SessionEndedException>(refused);
        Assert.Empty(world.Account.Positions);
    }

    /// <summary>Stops itself at nine.</summary>
    private static ScriptedStrategy Stopping(Action? before = null) => new(_morning, _afternoon)
    {
        Trade = async (session, _) =>
        {
            await session.DelayAsync(TimeSpan.FromHours(1));
            before?.Invoke();
            session.StopStrategy("enough");
        },
    };

    private static TimeSpan Hours(double hours) => TimeSpan.FromHours(hours);

    private static ValueTask Hold(World world)
    {
        world.Account.Hold("S");
        return ValueTask.CompletedTask;
    }
}
