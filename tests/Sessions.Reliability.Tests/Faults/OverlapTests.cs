using Sessions.Brokers;
using Sessions.Journals;
using Sessions.Reliability.Support;

namespace Sessions.Reliability.Faults;

/// <summary>The next session begins at its time while the last one's closing goes on, and neither touches what is the other's.</summary>
public sealed class OverlapTests
{
    private static readonly TimeSpan _noon = TimeSpan.FromHours(12);
    private static readonly Session _morning = new(new TimeOnly(8, 0), new TimeOnly(12, 0)) { Name = "Morning", OnEnd = SessionAction.CloseAll };
    private static readonly Session _afternoon = new(new TimeOnly(12, 0), new TimeOnly(14, 0)) { Name = "Afternoon", OnEnd = SessionAction.CloseAll };
    private static readonly RunOptions _overlap = new() { AfterEnd = AfterEndPolicy.Overlap };

    [Fact]
    public void The_next_session_begins_at_its_time_and_keeps_what_it_opens()
    {
        using var run = new FaultRun { Options = _overlap };
        run.Account.Hold("S", volume: 3);
        Refuse(run, 5);
        var held = new List<decimal>();
        run.At(TimeSpan.FromHours(13), () => held.AddRange(run.Account.Positions.Select(static position => position.Volume)));

        Assert.Null(run.For(TimeSpan.FromHours(15), Opening("Afternoon", 9)));

        Assert.Equal(_noon, run.Seen.AtOf("begin Afternoon"));
        Assert.Equal(["begin Morning", "ending Morning", "begin Afternoon", "ended Morning", "ending Afternoon", "ended Afternoon"], run.Seen.What);
        Assert.Equal([9m], held);
        Assert.Equal([3m], run.Seen.ReportOf["Morning"].Closed.Select(static close => close.ClosedVolume));
        Assert.Equal([9m], run.Seen.ReportOf["Afternoon"].Closed.Select(static close => close.ClosedVolume));
        Assert.Empty(run.Account.Violations);
    }

    [Fact]
    public void It_waits_until_it_is_decided_what_the_last_end_closes()
    {
        using var run = new FaultRun { Options = _overlap };
        run.Account.Hold("S", volume: 3);
        run.Account.IsDown = () => run.Clock.GetUtcNow() - FaultRun.Midnight is var now && now >= _noon && now < _noon + TimeSpan.FromSeconds(30);

        Assert.Null(run.For(TimeSpan.FromHours(15), Opening("Afternoon", 9)));

        Assert.InRange(run.Seen.AtOf("begin Afternoon") - _noon, TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(40));
        Assert.Equal([3m], run.Seen.ReportOf["Morning"].Closed.Select(static close => close.ClosedVolume));
        Assert.Empty(run.Account.Positions);
        Assert.Empty(run.Account.Violations);
    }

    [Fact]
    public void It_waits_for_a_TradeAsync_that_ignores_its_token_and_that_is_an_alarm()
    {
        using var run = new FaultRun { Options = _overlap };
        run.Account.Hold("S");
        Refuse(run, 30);
        var running = 0;
        var strategy = new ScriptedStrategy(_morning, _afternoon)
        {
            Trade = async (session, _) =>
            {
                Assert.Equal(1, ++running);
                await Task.Delay(session.Remaining + TimeSpan.FromSeconds(session.Session.Name == "Morning" ? 20 : 0), session.TimeProvider, CancellationToken.None);
                running--;
                session.Stop();
            },
        };

        Assert.Null(run.For(TimeSpan.FromHours(15), strategy));

        Assert.Equal(_noon + TimeSpan.FromSeconds(20), run.Seen.AtOf("begin Afternoon"));
        Assert.IsType<TimeoutException>(Assert.Single(run.Seen.Errors));
        Assert.True(run.Seen.AtOf("ended Morning") > run.Seen.AtOf("begin Afternoon"));
    }

    [Fact]
    public void Past_the_deadline_nothing_is_opened_until_the_closing_is_confirmed()
    {
        using var run = new FaultRun { Options = _overlap };
        run.Account.Hold("S");
        Refuse(run, until: _noon + TimeSpan.FromMinutes(10));
        var answers = new List<OrderResult>();
        var strategy = Entering(answers, TimeSpan.FromMinutes(4));

        Assert.Null(run.For(TimeSpan.FromHours(15), strategy));

        // At 12:00 the closing is on time, at 12:04 and 12:08 past its deadline, at 12:12 confirmed.
        Assert.Equal([OrderStatus.Filled, OrderStatus.Rejected, OrderStatus.Rejected, OrderStatus.Filled], answers.Take(4).Select(static answer => answer.Status));
        Assert.Contains("is still open past its deadline; nothing is opened until that is confirmed or acknowledged", answers[1].Reason, StringComparison.Ordinal);
        Assert.NotEmpty(run.Seen.Alarms);
        Assert.Empty(run.Account.Positions);
    }

    [Fact]
    public void An_acknowledgment_lets_it_open_again()
    {
        var world = new World();
        world.Account.Hold("S");
        var first = world.Account.Positions.Single();
        world.Account.Spoil = request => request.PositionId == first.Id ? OrderResult.Rejected("never") : null;
        var answers = new List<OrderResult>();

        var run = new Support.Process(world) { Options = _overlap }.Run(
            Entering(answers, TimeSpan.FromMinutes(4)), TimeSpan.FromHours(11), TimeSpan.FromHours(15),
            (_noon + TimeSpan.FromMinutes(6), async process => Assert.Equal(1, await process.Control.AcknowledgeAsync(new StrategyIdentity("test", "S"), "mine now"))));

        Assert.Null(run.Failure);
        Assert.Equal([OrderStatus.Filled, OrderStatus.Rejected, OrderStatus.Filled], answers.Take(3).Select(static answer => answer.Status));

        // What was taken over is left alone from then on, though the afternoon's end closes everything of the strategy's.
        Assert.Contains("12:06 ended Morning: CloseAll: 0 closed, 1 still open", run.Lines.Written);
    }

    [Fact]
    public void The_strategy_cannot_close_what_the_last_end_is_closing()
    {
        using var run = new FaultRun { Options = _overlap };
        var position = run.Account.Hold("S", volume: 3);
        run.Account.Closes.Enqueue(OrderFault.Late);
        OrderResult? answer = null;
        var strategy = new ScriptedStrategy(_morning, _afternoon)
        {
            Trade = async (session, token) =>
            {
                if (session.Session.Name == "Afternoon")
                {
                    answer ??= await session.Broker.CloseAsync(new CloseRequest(position.Id, 3), token);
                }

                await session.DelayAsync(TimeSpan.FromDays(1));
            },
        };

        Assert.Null(run.For(TimeSpan.FromHours(15), strategy));

        Assert.Equal((OrderStatus.Rejected, "Position 1 is being closed by the end of a session."), (answer!.Status, answer.Reason));
        Assert.Empty(run.Account.Violations);
        Assert.Empty(run.Account.Positions);
    }

    [Fact]
    public void By_the_ledger_each_end_sells_its_own_part()
    {
        var world = new World();
        var account = new NettingAccount(world);
        account.Trade(5);
        var refused = 0;
        account.Refuses = id => id.Contains(":end:", StringComparison.Ordinal) && refused++ < 40;

        var run = new Support.Process(world) { Broker = account, Options = _overlap }.Run(Opening("Afternoon", 2, morning: 3), TimeSpan.FromHours(8), TimeSpan.FromHours(15));

        Assert.Null(run.Failure);
        Assert.True(refused > 30, $"{refused}");
        Assert.Equal([2m, 3m], account.Closes.Order());
        Assert.Equal(5, account.Net());
        Assert.True(run.Lines.Written.IndexOf("12:00 begin Afternoon") < run.Lines.Written.FindIndex(static line => line.Contains("ended Morning", StringComparison.Ordinal)));
    }

    [Fact]
    public void An_end_leaves_out_what_the_last_one_still_closes()
    {
        var world = new World();
        var first = world.Account.Hold("S");
        world.Account.Spoil = request => request.PositionId == first.Id && world.Now < FaultRun.Midnight.AddHours(14.25) ? OrderResult.Rejected("not yet") : null;

        var run = new Support.Process(world) { Options = _overlap }.Run(Opening("Afternoon", 9), TimeSpan.FromHours(11), TimeSpan.FromHours(15));

        Assert.Equal(["14:00 ended Afternoon: CloseAll: 1 closed", "14:15 ended Morning: CloseAll: 1 closed"], run.Lines.Written.Where(static line => line.Contains(" ended ", StringComparison.Ordinal)));
        Assert.Empty(world.Account.Positions);
        Assert.Empty(world.Violations);
    }

    [Fact]
    public void By_the_ledger_an_end_leaves_out_what_the_last_one_still_closes()
    {
        var world = new World();
        var account = new NettingAccount(world);
        account.Trade(5);
        account.Refuses = id => id.Contains("T080000000:end:", StringComparison.Ordinal) && world.Now < FaultRun.Midnight.AddHours(14.2);

        new Support.Process(world) { Broker = account, Options = _overlap }.Run(Opening("Afternoon", 2, morning: 3), TimeSpan.FromHours(8), TimeSpan.FromHours(15));

        Assert.Equal([2m, 3m], account.Closes);
        Assert.Equal(5, account.Net());
    }

    [Fact]
    public void A_stop_waits_for_both()
    {
        using var run = new FaultRun { Options = _overlap };
        run.Account.Hold("S", volume: 3);
        Refuse(run, 8);

        Assert.Null(run.For(TimeSpan.FromHours(15), Opening("Afternoon", 9), stopAt: _noon + TimeSpan.FromSeconds(2)));

        Assert.Equal(["ended Morning", "ended Afternoon"], run.Seen.What.Where(static what => what.StartsWith("ended", StringComparison.Ordinal)).OrderDescending());
        Assert.Empty(run.Account.Positions);
        Assert.Empty(run.Account.Violations);
    }

    [Fact]
    public void A_flatten_while_TradeAsync_ignores_its_token_does_not_let_it_run_twice()
    {
        var world = new World();
        var (running, most) = (0, 0);
        var strategy = new ScriptedStrategy(_morning)
        {
            Trade = async (session, _) =>
            {
                most = Math.Max(most, ++running);
                await Task.Delay(TimeSpan.FromMinutes(30), session.TimeProvider, CancellationToken.None);
                running--;
            },
        };

        new Support.Process(world).Run(
            strategy, TimeSpan.FromHours(8), TimeSpan.FromHours(13),
            (TimeSpan.FromHours(9.1), process => process.Control.HaltAsync(flatten: true)), (TimeSpan.FromHours(9.2), process => process.Control.ReleaseAsync()));

        Assert.Equal(1, most);
    }

    private static ScriptedStrategy Opening(string name, decimal volume, decimal morning = 0) => new(_morning, _afternoon)
    {
        Trade = async (session, token) =>
        {
            if ((session.Session.Name == name ? volume : morning) is > 0 and var opened)
            {
                await session.Broker.OpenAsync(new OpenRequest("EURUSD", PositionSide.Long, opened), token);
            }

            await session.DelayAsync(TimeSpan.FromDays(1));
        },
    };

    /// <summary>Enters again and again in the afternoon.</summary>
    private static ScriptedStrategy Entering(List<OrderResult> answers, TimeSpan every) => new(_morning, _afternoon)
    {
        Trade = async (session, token) =>
        {
            if (session.Session.Name == "Afternoon")
            {
                answers.Add(await session.Broker.OpenAsync(new OpenRequest("EURUSD", PositionSide.Long, 1), token));
            }

            await session.DelayAsync(every);
        },
    };

    private static void Refuse(FaultRun run, int closes)
    {
        for (var i = 0; i < closes; i++)
        {
            run.Account.Closes.Enqueue(OrderFault.Rejected);
        }
    }

    private static void Refuse(FaultRun run, TimeSpan until) => run.Account.Refuses = () => run.Clock.GetUtcNow() - FaultRun.Midnight < until;
}
