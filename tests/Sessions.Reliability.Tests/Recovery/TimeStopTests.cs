using Sessions.Brokers;
using Sessions.Journals;
using Sessions.Reliability.Support;
using Process = Sessions.Reliability.Support.Process;

namespace Sessions.Reliability.Recovery;

public sealed class TimeStopTests
{
    private static readonly Session _morning = new(new TimeOnly(8, 0), new TimeOnly(12, 0)) { Name = "Morning", MaxHold = TimeSpan.FromMinutes(30) };

    [Fact]
    public void A_position_is_closed_so_long_after_it_was_opened_while_its_session_goes_on()
    {
        var world = new World();
        var heldBefore = 0;
        var wasCancelled = false;
        var strategy = new ScriptedStrategy(_morning)
        {
            Trade = async (session, token) =>
            {
                await OpenAsync(session, 9);
                await UntilAsync(session, 9.75);
                wasCancelled = token.IsCancellationRequested;
                await session.DelayAsync(Hours(10));
            },
        };

        var run = new Process(world).Run(strategy, Hours(8), Hours(13), (Hours(9.4999), _ => Do(() => heldBefore = world.Account.Positions.Count)));

        Assert.Equal(
            ["08:00 begin Morning", "09:30 ending !hold", "09:30 ended !hold: CloseAll: 1 closed", "12:00 ending Morning", "12:00 ended Morning: None"],
            run.Lines.Written);
        Assert.Equal((1, 0, false), (heldBefore, world.Account.Positions.Count, wasCancelled));
    }

    [Fact]
    public void A_position_that_its_session_leaves_is_closed_after_it()
    {
        var world = new World();

        var run = new Process(world).Run(Opens(_morning, 11.75), Hours(8), Hours(13));

        Assert.Equal(["12:15 ending !hold", "12:15 ended !hold: CloseAll: 1 closed"], run.Lines.Written[^2..]);
        Assert.Empty(world.Account.Positions);
    }

    [Theory]
    [InlineData(9.25, "09:30")]
    [InlineData(11, "11:00")]
    [InlineData(15, "15:00")]
    public void A_restart_goes_on_counting_and_makes_up_for_what_came_due_meanwhile(double restart, string closedAt)
    {
        var world = new World();
        new Process(world).Run(Opens(_morning, 9), Hours(8), Hours(9.1));
        Assert.Single(world.Account.Positions);

        var run = new Process(world).Run(new ScriptedStrategy(_morning), Hours(restart), Hours(16));

        Assert.Contains($"{closedAt} ended !hold: CloseAll: 1 closed", run.Lines.Written);
        Assert.Empty(world.Account.Positions);
        var third = new Process(world).Run(new ScriptedStrategy(_morning), Hours(17), Hours(18));
        Assert.DoesNotContain(third.Lines.Written, static line => line.Contains("!hold", StringComparison.Ordinal));
    }

    [Fact]
    public void Whenever_the_program_dies_the_position_is_closed_once_and_not_early()
    {
        var whole = new World();
        new Process(whole).Run(Opens(_morning, 9), Hours(8), Hours(11));
        Assert.InRange(whole.Steps, 6, 100);
        for (var step = 1; step <= whole.Steps; step++)
        {
            foreach (var diesAfter in new[] { false, true })
            {
                var world = new World { DiesAt = step, DiesAfter = diesAfter };
                var first = new Process(world).Run(Opens(_morning, 9), Hours(8), Hours(11));
                var hasOpened = world.Account.Positions.Count + world.Account.Closed > 0;
                var restart = world.DiedAt - Process.Midnight > Hours(9.25) ? world.DiedAt - Process.Midnight : Hours(world.IsDead ? 9.25 : 11);
                world.Revive();
                var second = new Process(world).Run(new ScriptedStrategy(_morning), restart, Hours(13));
                var told = $"{(diesAfter ? "after" : "before")} step {step}";
                Assert.True(hasOpened == (world.Account.Closed == 1), told);
                Assert.True(world.Account.Positions.Count == 0, told);
                Assert.True(world.Violations.Count == 0, told);
                Assert.DoesNotContain(first.Lines.Written.Concat(second.Lines.Written), static line =>
                    line.Contains("!hold", StringComparison.Ordinal) && string.CompareOrdinal(line, "09:30") < 0);
            }
        }
    }

    [Fact]
    public void What_is_refused_is_tried_again_and_nothing_is_opened_meanwhile()
    {
        var world = new World();
        OrderResult? refused = null, after = null;
        var strategy = new ScriptedStrategy(_morning)
        {
            Trade = async (session, _) =>
            {
                await OpenAsync(session, 9);
                refused = await OpenAsync(session, 9.75);
                after = await OpenAsync(session, 10.5);
                await session.DelayAsync(Hours(10));
            },
        };
        world.Account.Spoil = _ => world.Now < Process.Midnight + Hours(10) ? OrderResult.Rejected("market closed") : null;

        var run = new Process(world).Run(strategy, Hours(8), Hours(10.75));

        Assert.Contains("10:00 ended !hold: CloseAll: 1 closed", run.Lines.Written);
        Assert.NotEmpty(run.Lines.Alarms);
        Assert.Equal(
            (OrderStatus.Rejected, "The position was held for as long as it may be (MaxHold) and is being closed; nothing is opened until that is done."),
            (refused!.Status, refused.Reason));
        Assert.Equal(OrderStatus.Filled, after!.Status);
    }

    [Fact]
    public void An_account_that_does_not_tell_its_positions_at_that_moment_is_asked_until_it_does()
    {
        var world = new World();
        var broker = new SilentAccount(world.Account, () => world.Now < Process.Midnight + Hours(9.75) && world.Now >= Process.Midnight + Hours(9.4));

        var run = new Process(world) { Broker = broker, KeepsBroker = true }.Run(Opens(_morning, 9), Hours(8), Hours(10.75));

        Assert.Contains("09:45 ended !hold: CloseAll: 1 closed", run.Lines.Written);
        Assert.Empty(world.Account.Positions);
    }

    [Fact]
    public void What_others_hold_stays()
    {
        var world = new World();
        var (others, nobodys) = (world.Account.Hold("T"), world.Account.Hold(null));

        new Process(world).Run(Opens(_morning with { Scope = SessionScope.Account }, 9), Hours(8), Hours(11));

        Assert.Equal([others, nobodys], world.Account.Positions);
    }

    [Fact]
    public void On_a_netted_account_no_more_is_closed_than_the_strategy_bought()
    {
        var world = new World();
        var account = new NettingAccount(world);
        account.Trade(5);

        new Process(world) { Broker = account }.Run(Opens(_morning, 9), Hours(8), Hours(11));

        Assert.Equal(5, account.Net());
        Assert.Equal([1m], account.Closes);
    }

    [Fact]
    public void A_resting_order_counts_from_when_its_fill_is_found_out_within_half_a_minute()
    {
        var world = new World();
        var account = new NettingAccount(world);
        var strategy = new ScriptedStrategy(_morning)
        {
            Trade = async (session, _) =>
            {
                await session.Broker.OpenAsync(new OpenRequest("EURUSD", PositionSide.Long, 1) { Type = OrderType.Limit, Price = 1.1m }, default);
                await session.DelayAsync(Hours(10));
            },
        };

        var run = new Process(world) { Broker = account }.Run(strategy, Hours(8), Hours(11), (Hours(9) + TimeSpan.FromSeconds(1), _ => Do(account.FillResting)));

        Assert.Equal(0, account.Net());
        Assert.Contains("09:30 ended !hold: CloseAll: 1 closed", run.Lines.Written);
    }

    [Fact]
    public void A_strategy_that_was_flat_in_between_has_its_whole_time_again()
    {
        var world = new World();
        var strategy = new ScriptedStrategy(_morning)
        {
            Trade = async (session, _) =>
            {
                await OpenAsync(session, 9);
                await UntilAsync(session, 9.25);

                // As a take-profit that the account does not tell of.
                var held = world.Account.Positions.Single();
                await world.Account.CloseAsync(new CloseRequest(held.Id, 1) { ClientOrderId = "venue" }, default);
                await OpenAsync(session, 9.4);
                await session.DelayAsync(Hours(10));
            },
        };

        var run = new Process(world).Run(strategy, Hours(8), Hours(11));

        Assert.Equal(["09:54 ending !hold", "09:54 ended !hold: CloseAll: 1 closed"], run.Lines.Written[1..3]);
    }

    [Fact]
    public void Adding_to_a_position_gives_it_no_more_time()
    {
        var run = new Process(new World()).Run(Opens(_morning, 9, 9.4), Hours(8), Hours(11));

        Assert.Contains("09:30 ended !hold: CloseAll: 2 closed", run.Lines.Written);
    }

    [Fact]
    public void Where_the_market_is_shut_it_is_closed_at_the_next_open()
    {
        var world = new World();
        var session = _morning with { Calendar = new LunchMarket(), Breaks = SessionBreaks.Pause, End = new TimeOnly(16, 0) };

        var run = new Process(world).Run(Opens(session, 10.75), Hours(8), Hours(14));

        Assert.Equal(["13:00 ending !hold", "13:00 ended !hold: CloseAll: 1 closed"], run.Lines.Written[1..3]);
    }

    [Fact]
    public void What_its_end_has_closed_needs_no_time_stop()
    {
        var world = new World();

        var run = new Process(world).Run(Opens(_morning with { OnEnd = SessionAction.CloseAll }, 11.75), Hours(8), Hours(14));

        Assert.Equal(["08:00 begin Morning", "12:00 ending Morning", "12:00 ended Morning: CloseAll: 1 closed"], run.Lines.Written);
    }

    [Fact]
    public void What_a_session_without_a_limit_has_opened_is_held()
    {
        var world = new World();
        var free = new Session(new TimeOnly(13, 0), new TimeOnly(14, 0)) { Name = "Free" };

        new Process(world).Run(
            new ScriptedStrategy(_morning, free)
            {
                Trade = async (session, _) =>
                {
                    await (session.Session.Name == "Free" ? OpenAsync(session, 13) : default);
                    await session.DelayAsync(Hours(10));
                },
            },
            Hours(8), Hours(20));

        Assert.Single(world.Account.Positions);
    }

    [Fact]
    public void A_halt_that_leaves_positions_does_not_stop_the_clock()
    {
        var world = new World();

        var run = new Process(world).Run(
            Opens(_morning, 9), Hours(8), Hours(11), (Hours(9.25), process => process.Control.HaltAsync(flatten: false, new StrategyIdentity("test", "S"))));

        Assert.Contains("09:30 ended !hold: CloseAll: 1 closed", run.Lines.Written);
    }

    [Fact]
    public void A_session_gone_from_the_code_leaves_its_time_stop_on_record()
    {
        var world = new World();
        new Process(world).Run(Opens(_morning, 9), Hours(8), Hours(9.1));

        new Process(world).Run(new ScriptedStrategy(_morning with { Name = "Other", MaxHold = null }), Hours(9.25), Hours(10));

        Assert.Empty(world.Account.Positions);
    }

    private static ScriptedStrategy Opens(Session session, params double[] hours) => new(session)
    {
        Trade = async (open, _) =>
        {
            foreach (var hour in hours)
            {
                await OpenAsync(open, hour);
            }

            await open.DelayAsync(Hours(10));
        },
    };

    private static async ValueTask<OrderResult> OpenAsync(SessionContext session, double hour)
    {
        await UntilAsync(session, hour);
        return await session.Broker.OpenAsync(new OpenRequest("EURUSD", PositionSide.Long, 1), CancellationToken.None);
    }

    private static ValueTask UntilAsync(SessionContext session, double hour) => session.DelayAsync(Process.Midnight + Hours(hour) - session.UtcNow);

    private static TimeSpan Hours(double hours) => TimeSpan.FromHours(hours);

    private static ValueTask Do(Action action)
    {
        action();
        return ValueTask.CompletedTask;
    }
}
