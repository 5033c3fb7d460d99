using Sessions.Brokers;
using Sessions.Journals;
using Sessions.Reliability.Support;
using Process = Sessions.Reliability.Support.Process;

namespace Sessions.Reliability.Recovery;

/// <summary>A journal that fails while a strategy runs on it.</summary>
public sealed class FailingJournalTests
{
    private static readonly Session _morning = new(new TimeOnly(8, 0), new TimeOnly(12, 0)) { Name = "Morning", OnEnd = SessionAction.CloseAll };

    [Fact]
    public void An_end_goes_on_without_it_and_then_the_strategy_stops()
    {
        var world = new World();
        var full = new JournalException("the disk is full");

        var run = new Process(world).Run(new ScriptedStrategy(_morning), Hours(8), Hours(40), (Hours(9), _ =>
        {
            world.Account.Hold("S");
            world.Journal.Failure = full;
            return ValueTask.CompletedTask;
        }));

        Assert.Empty(world.Account.Positions);
        Assert.Equal("12:00 ended Morning: CloseAll: 1 closed", run.Lines.Written[^1]);
        Assert.Same(full, run.Failure);
    }

    [Fact]
    public void A_journal_that_does_not_answer_holds_an_end_up_for_no_longer_than_a_few_orders_may_take()
    {
        var world = new World();
        var left = -1;

        var run = new Process(world).Run(
            new ScriptedStrategy(_morning), Hours(8), Hours(13),
            (Hours(9), _ =>
            {
                world.Account.Hold("S");
                world.Journal.Hangs = true;
                return ValueTask.CompletedTask;
            }),
            (Hours(12) + TimeSpan.FromSeconds(45), _ =>
            {
                left = world.Account.Positions.Count;
                return ValueTask.CompletedTask;
            }));

        Assert.Equal(0, left);
        Assert.Contains(run.Lines.Written, static line => line.EndsWith("ended Morning: CloseAll: 1 closed", StringComparison.Ordinal));
        Assert.IsType<JournalException>(run.Failure);
    }

    [Fact]
    public void One_that_answers_again_is_heard()
    {
        var world = new World { Journal = { AnswersAfter = TimeSpan.FromMilliseconds(10), HangsFor = TimeSpan.FromMinutes(1) } };
        world.Account.Hold("S");
        world.Account.Spoil = static _ => OrderResult.Rejected("market closed");

        var run = new Process(world).Run(
            new ScriptedStrategy(_morning), Hours(8), Hours(14),
            (Hours(12.1), _ => Hang(true)),
            (Hours(12.2), _ => Hang(false)),
            (Hours(13), async process => Assert.Equal(1, await process.Control.AcknowledgeAsync(new StrategyIdentity("test", "S"), "mine now"))));

        Assert.Contains("13:00 ended Morning: CloseAll: 0 closed, 1 still open", run.Lines.Written);

        ValueTask Hang(bool hangs)
        {
            world.Journal.Hangs = hangs;
            return ValueTask.CompletedTask;
        }
    }

    [Fact]
    public void Nothing_begins_without_it()
    {
        var world = new World();
        world.Journal.Failure = new JournalException("the disk is full");
        var traded = false;
        var strategy = new ScriptedStrategy(_morning)
        {
            Trade = (_, _) =>
            {
                traded = true;
                return ValueTask.CompletedTask;
            },
        };

        var run = new Process(world).Run(strategy, Hours(7), Hours(13));

        Assert.False(traded);
        Assert.Empty(run.Lines.Written);
        Assert.Same(world.Journal.Failure, run.Failure);
    }

    [Fact]
    public void What_is_open_is_ended_where_an_order_from_outside_cannot_be_read()
    {
        var world = new World();
        SessionContext? open = null;
        var strategy = new ScriptedStrategy(_morning)
        {
            Trade = async (session, token) =>
            {
                open = session;
                await session.Broker.OpenAsync(new OpenRequest("EURUSD", PositionSide.Long, 1), token);
                await session.DelayAsync(TimeSpan.FromDays(1));
            },
        };

        var run = new Process(world).Run(strategy, Hours(8), Hours(13), (Hours(9), async process =>
        {
            world.Journal.ReadFailure = new JournalException("the disk does not answer");
            await process.Control.HaltAsync(flatten: false);
        }));

        // Nobody knows what was ordered, so nothing is traded any more; and what is open has an end.
        Assert.Empty(world.Account.Positions);
        Assert.Equal(["08:00 begin Morning", "09:00 ending Morning", "09:00 ended Morning: CloseAll: 1 closed"], run.Lines.Written);
        Assert.Same(world.Journal.ReadFailure, run.Failure);
        Assert.True(open!.CancellationToken.IsCancellationRequested);
    }

    [Fact]
    public void What_is_open_is_ended_where_somebody_halts_again_since_the_journal_does_not_answer()
    {
        var world = new World();
        var strategy = new ScriptedStrategy(_morning)
        {
            Trade = async (session, token) =>
            {
                await session.Broker.OpenAsync(new OpenRequest("EURUSD", PositionSide.Long, 1), token);
                await session.DelayAsync(TimeSpan.FromDays(1));
            },
        };

        var run = new Process(world).Run(
            strategy, Hours(8), Hours(13),
            (Hours(9), async process =>
            {
                world.Journal.Hangs = true;
                await process.Control.HaltAsync(flatten: true);
            }),
            (Hours(9) + TimeSpan.FromSeconds(5), process => process.Control.HaltAsync(flatten: true)));

        Assert.Empty(world.Account.Positions);
        Assert.IsType<JournalException>(run.Failure);
    }

    [Fact]
    public void What_was_open_is_ended_where_it_cannot_be_resumed()
    {
        var world = new World();
        new Process(world) { Options = new RunOptions { OnShutdown = ShutdownPolicy.Leave } }.Run(new ScriptedStrategy(_morning), Hours(8), Hours(9), (Hours(8.5), _ =>
        {
            world.Account.Hold("S");
            return ValueTask.CompletedTask;
        }));
        world.Journal.Failure = new JournalException("the disk is full");

        var run = new Process(world).Run(new ScriptedStrategy(_morning), Hours(10), Hours(13));

        Assert.Empty(world.Account.Positions);
        Assert.Equal(["10:00 ending Morning", "10:00 ended Morning: CloseAll: 1 closed"], run.Lines.Written);
        Assert.Same(world.Journal.Failure, run.Failure);
    }

    [Fact]
    public void Who_has_lost_the_lease_sends_no_order_and_closes_nothing_of_the_others()
    {
        var world = new World();
        Exception? refused = null;
        var strategy = new ScriptedStrategy(_morning)
        {
            Trade = async (session, token) =>
            {
                await session.Broker.OpenAsync(new OpenRequest("EURUSD", PositionSide.Long, 1), token);
                await session.DelayAsync(TimeSpan.FromHours(2));
                refused = await Record.ExceptionAsync(async () => await session.Broker.OpenAsync(new OpenRequest("EURUSD", PositionSide.Long, 1), token));
                session.Stop();
            },
        };

        var run = new Process(world).Run(strategy, Hours(8), Hours(40), (Hours(9), _ =>
        {
            world.Journal.IsLost = true;
            return ValueTask.CompletedTask;
        }));

        Assert.IsType<JournalLeaseException>(refused);
        Assert.Single(world.Account.Positions);
        Assert.Equal(0, world.Account.Closed);
        Assert.IsType<JournalLeaseException>(run.Failure);
    }

    [Fact]
    public void A_strategy_of_which_the_journal_tells_that_it_was_taken_over_is_called_no_more()
    {
        var world = new World { Journal = { TellsLoss = true } };
        var (calls, handled) = (0, 0);
        var strategy = new ScriptedStrategy(_morning with { OnEnd = SessionAction.Custom, CustomEnd = "FlattenAsync", EndHandler = 1 })
        {
            Trade = async (session, _) =>
            {
                calls++;
                await session.DelayAsync(TimeSpan.FromMinutes(1));
            },
            Handler = (_, _, _) =>
            {
                handled++;
                return ValueTask.CompletedTask;
            },
        };
        world.Account.Hold("S");

        var run = new Process(world).Run(strategy, Hours(8), Hours(40), (Hours(9) + TimeSpan.FromSeconds(30), _ =>
        {
            world.Journal.Lose();
            return ValueTask.CompletedTask;
        }));

        Assert.Equal((61, 0), (calls, handled));
        Assert.Single(world.Account.Positions);
        Assert.IsType<JournalLeaseException>(run.Failure);
        Assert.Contains("9:00 ending Morning", run.Lines.Written.Select(static line => line.TrimStart('0')));
    }

    [Fact]
    public void An_end_of_a_strategy_that_was_taken_over_unheard_runs_no_handler()
    {
        var world = new World();
        var handled = 0;
        var strategy = new ScriptedStrategy(_morning with { OnEnd = SessionAction.Custom, CustomEnd = "FlattenAsync", EndHandler = 1 })
        {
            Handler = (_, _, _) =>
            {
                handled++;
                return ValueTask.CompletedTask;
            },
        };

        var run = new Process(world).Run(strategy, Hours(8), Hours(40), (Hours(9), _ =>
        {
            world.Journal.IsLost = true;
            return ValueTask.CompletedTask;
        }));

        Assert.Equal(0, handled);
        Assert.IsType<JournalLeaseException>(run.Failure);
    }

    private static TimeSpan Hours(double hours) => TimeSpan.FromHours(hours);
}
