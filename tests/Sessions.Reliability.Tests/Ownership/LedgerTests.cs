using Sessions.Brokers;
using Sessions.Journals;
using Sessions.Reliability.Support;
using Process = Sessions.Reliability.Support.Process;

namespace Sessions.Reliability.Ownership;

/// <summary>An account that nets and keeps no tags: what is a strategy's own is told by its own fills alone.</summary>
public sealed class LedgerTests
{
    private static readonly Session _morning = new(new TimeOnly(8, 0), new TimeOnly(12, 0)) { Name = "Morning", OnEnd = SessionAction.CloseAll };
    private static readonly RunOptions _leave = new() { OnShutdown = ShutdownPolicy.Leave };

    [Fact]
    public void CloseAll_sells_exactly_what_the_strategy_bought()
    {
        var world = new World();
        var account = new NettingAccount(world);
        account.Trade(5);
        new Process(world) { Broker = account, StrategyId = "B", Options = _leave }.Run(Buys(2), Hours(8), Hours(9));
        Assert.Equal(7, account.Net());

        var a = new Process(world) { Broker = account, StrategyId = "A" }.Run(Buys(1), Hours(8), Hours(13));

        Assert.Equal([1], account.Closes);
        Assert.Equal(7, account.Net());
        Assert.Equal("12:00 ended Morning: CloseAll: 1 closed", a.Lines.Written[^1]);
        Assert.Empty(a.Lines.Alarms);
    }

    [Fact]
    public void The_ledger_outlives_the_process()
    {
        var world = new World();
        var account = new NettingAccount(world);
        account.Trade(5);
        new Process(world) { Broker = account, Options = _leave }.Run(Buys(1), Hours(8), Hours(9));

        new Process(world) { Broker = account }.Run(new ScriptedStrategy(_morning), Hours(10), Hours(13));

        Assert.Equal([1], account.Closes);
        Assert.Equal(5, account.Net());
    }

    [Fact]
    public void An_end_is_told_from_a_flatten_at_the_very_start_of_its_session()
    {
        var world = new World();
        var account = new NettingAccount(world);
        account.Trade(5);

        new Process(world) { Broker = account }.Run(
            Buys(1), Hours(7), Hours(13),
            (Hours(8), process => process.Control.HaltAsync(flatten: true)),
            (Hours(9), process => process.Control.ReleaseAsync()));

        Assert.Equal([1, 1], account.Closes);
        Assert.Equal(5, account.Net());
    }

    [Fact]
    public void Nothing_is_lost_or_counted_twice_whichever_step_a_process_dies_at()
    {
        var steps = Crash(null, false, TimeSpan.Zero);
        Assert.InRange(steps, 10, 100);
        for (var step = 1; step <= steps; step++)
        {
            foreach (var pause in new[] { TimeSpan.Zero, TimeSpan.FromHours(6) })
            {
                Crash(step, false, pause);
                Crash(step, true, pause);
            }
        }

        static int Crash(int? step, bool after, TimeSpan pause)
        {
            var world = new World { DiesAt = step, DiesAfter = after };
            var account = new NettingAccount(world);
            account.Trade(5);
            new Process(world) { Broker = account }.Run(Buys(2, 1), Hours(8), Hours(37));
            var steps = world.Steps;
            if (world.IsDead)
            {
                var from = world.DiedAt + pause - Process.Midnight;
                world.Revive();
                new Process(world) { Broker = account }.Run(Buys(2, 1), from, from < Hours(36.5) ? Hours(37) : from + Hours(1));
            }

            Assert.True(account.Net() == 5, $"step {step} {(after ? "after" : "before")}, {pause} later: {account.Net()} is held, and 5 is somebody else's");
            return steps;
        }
    }

    [Fact]
    public void What_the_account_does_not_hold_is_alarmed_and_never_traded()
    {
        var world = new World();
        var account = new NettingAccount(world);
        var run = new Process(world) { Broker = account, Options = _leave }.Run(
            Buys(3), Hours(8), Hours(13), (Hours(9), _ => Trade(account, -2)));

        Assert.Equal([1], account.Closes);
        Assert.Equal(0, account.Net());
        Assert.Contains("the strategy's own fills come to Long 2 EURUSD, but the account holds Long 0: the rest is not traded", run.Lines.Alarms[0].Problems);
    }

    [Fact]
    public void A_position_on_the_other_side_is_never_touched()
    {
        var world = new World();
        var account = new NettingAccount(world);
        var run = new Process(world) { Broker = account, Options = _leave }.Run(
            Buys(1), Hours(8), Hours(13), (Hours(9), _ => Trade(account, -3)));

        Assert.Empty(account.Closes);
        Assert.Equal(-2, account.Net());
        Assert.NotEmpty(run.Lines.Alarms);
    }

    [Fact]
    public async Task An_acknowledged_mismatch_is_written_off_and_a_later_position_is_somebody_elses()
    {
        var world = new World();
        var account = new NettingAccount(world);
        new Process(world) { Broker = account, StrategyId = "A", Options = _leave }.Run(Buys(1), Hours(8), Hours(13), (Hours(9), _ => Trade(account, -1)));
        Assert.Equal(1, await new SessionControl(world.Journal).AcknowledgeAsync(new StrategyIdentity("net", "A"), "Ann sold it"));
        account.Trade(5);

        new Process(world) { Broker = account, StrategyId = "A", Options = _leave }.Run(new ScriptedStrategy(_morning), Hours(20), Hours(37));

        Assert.Empty(account.Closes);
        Assert.Equal(5, account.Net());
    }

    [Fact]
    public void A_strategy_closes_no_more_than_its_own()
    {
        var world = new World();
        var account = new NettingAccount(world);
        account.Trade(5);
        var results = new List<OrderResult>();
        var strategy = new ScriptedStrategy(_morning)
        {
            Trade = async (session, token) =>
            {
                await session.Broker.OpenAsync(new OpenRequest("EURUSD", PositionSide.Long, 2), token);
                results.Add(await session.Broker.CloseAsync(new CloseRequest("EURUSD", 3), token));
                results.Add(await session.Broker.CloseAsync(new CloseRequest("EURUSD", 2), token));
                results.Add(await session.Broker.CloseAsync(new CloseRequest("EURUSD", 1), token));
                session.Stop();
            },
        };

        new Process(world) { Broker = account }.Run(strategy, Hours(8), Hours(13));

        Assert.Equal([OrderStatus.Rejected, OrderStatus.Filled, OrderStatus.Rejected], results.Select(static result => result.Status));
        Assert.Equal("2 of position EURUSD is S's own; 3 cannot be closed.", results[0].Reason);
        Assert.Equal(5, account.Net());
    }

    [Fact]
    public void A_volume_that_is_not_above_zero_is_refused_before_it_is_sent()
    {
        var world = new World();
        var account = new NettingAccount(world);
        account.Trade(5);
        var results = new List<OrderResult>();
        var strategy = new ScriptedStrategy(_morning)
        {
            Trade = async (session, token) =>
            {
                results.Add(await session.Broker.OpenAsync(new OpenRequest("EURUSD", PositionSide.Short, 0), token));
                results.Add(await session.Broker.OpenAsync(new OpenRequest("EURUSD", PositionSide.Short, -1), token));
                results.Add(await session.Broker.CloseAsync(new CloseRequest("EURUSD", -1), token));
                session.Stop();
            },
        };

        new Process(world) { Broker = account }.Run(strategy, Hours(8), Hours(13));

        Assert.Equal(["A volume is above zero; 0 is not.", "A volume is above zero; -1 is not.", "A volume is above zero; -1 is not."], results.Select(static result => result.Reason));
        Assert.Equal(5, account.Net());
    }

    [Fact]
    public void A_resting_order_that_filled_is_the_strategys_and_is_closed()
    {
        var world = new World();
        var account = new NettingAccount(world);
        account.Trade(5);
        var strategy = new ScriptedStrategy(_morning)
        {
            Trade = async (session, token) =>
            {
                await session.Broker.OpenAsync(new OpenRequest("EURUSD", PositionSide.Long, 2) { Type = OrderType.Limit, Price = 1.05m }, token);
                session.Stop();
            },
        };

        new Process(world) { Broker = account }.Run(strategy, Hours(8), Hours(13), (Hours(9), _ =>
        {
            account.FillResting();
            return ValueTask.CompletedTask;
        }));

        Assert.Equal([2], account.Closes);
        Assert.Equal(5, account.Net());
    }

    [Fact]
    public async Task A_resting_order_of_the_strategy_is_cancelled_and_somebody_elses_is_not()
    {
        var world = new World();
        var account = new NettingAccount(world);
        var limit = new OpenRequest("EURUSD", PositionSide.Long, 2) { Type = OrderType.Limit, Price = 1.05m };
        await account.OpenAsync(limit with { ClientOrderId = "Ann" }, CancellationToken.None);
        var strategy = new ScriptedStrategy(_morning)
        {
            Trade = async (session, token) =>
            {
                await session.Broker.OpenAsync(limit, token);
                session.Stop();
            },
        };

        var run = new Process(world) { Broker = account }.Run(strategy, Hours(8), Hours(13));
        account.FillResting();

        Assert.Equal("12:00 ended Morning: CloseAll: 0 closed", run.Lines.Written[^1]);
        Assert.Equal(2, account.Net());
    }

    [Fact]
    public void A_fill_whose_answer_was_lost_is_found_by_its_id()
    {
        var world = new World();
        var account = new NettingAccount(world);
        account.Trade(5);
        account.BeforeAnswer = static _ => throw new IOException("line down");
        var strategy = new ScriptedStrategy(_morning)
        {
            Trade = async (session, token) =>
            {
                await Record.ExceptionAsync(async () => await session.Broker.OpenAsync(new OpenRequest("EURUSD", PositionSide.Long, 1), token));
                account.BeforeAnswer = static _ => { };
                session.Stop();
            },
        };

        new Process(world) { Broker = account }.Run(strategy, Hours(8), Hours(13));

        Assert.Equal([1], account.Closes);
        Assert.Equal(5, account.Net());
    }

    [Fact]
    public void An_attached_stop_is_refused_where_nobody_could_tell_whose_position_it_closed()
    {
        var world = new World();
        OrderResult? result = null;
        var strategy = new ScriptedStrategy(_morning)
        {
            Trade = async (session, token) =>
            {
                result = await session.Broker.OpenAsync(new OpenRequest("EURUSD", PositionSide.Long, 1) { StopLoss = 1 }, token);
                session.Stop();
            },
        };

        new Process(world) { Broker = new NettingAccount(world) }.Run(strategy, Hours(8), Hours(9));

        Assert.Equal(OrderStatus.Rejected, result?.Status);
        Assert.Contains("resting order of its own", result?.Reason, StringComparison.Ordinal);
    }

    private static ScriptedStrategy Buys(params decimal[] volumes) => new(_morning)
    {
        Trade = async (session, token) =>
        {
            foreach (var volume in volumes)
            {
                await session.Broker.OpenAsync(new OpenRequest("EURUSD", PositionSide.Long, volume), token);
            }

            session.Stop();
        },
    };

    private static ValueTask Trade(NettingAccount account, decimal volume)
    {
        account.Trade(volume);
        return ValueTask.CompletedTask;
    }

    private static TimeSpan Hours(double hours) => TimeSpan.FromHours(hours);
}
