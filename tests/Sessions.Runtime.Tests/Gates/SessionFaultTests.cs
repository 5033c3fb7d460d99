using Sessions.Brokers;
using Sessions.Tests.Support;

namespace Sessions.Tests.Gates;

public sealed class SessionFaultTests
{
    private static readonly Session _morning = new(new TimeOnly(8, 0), new TimeOnly(12, 0)) { OnEnd = SessionAction.CloseAll };
    private static readonly Session _custom = _morning with { OnEnd = SessionAction.Custom, EndHandler = 1, CustomEnd = "FlattenAsync" };

    [Fact]
    public void A_failure_ends_the_occurrence_now_with_its_own_end_and_comes_out()
    {
        using var run = new SimulatedRun();
        run.Broker.Hold("S");
        var strategy = new TestStrategy(_morning)
        {
            Trade = async (session, _) =>
            {
                await session.DelayAsync(TimeSpan.FromHours(1));
                throw new InvalidDataException("boom");
            },
        };

        var exception = Assert.Throws<InvalidDataException>(() => run.For(TimeSpan.FromDays(2), strategy));

        Assert.Equal("boom", exception.Message);
        Assert.Empty(run.Broker.Positions);
        Assert.Equal(
            ["01 08:00:00 begin 08:00-12:00", "01 09:00:00 ending 08:00-12:00", "01 09:00:00 ended 08:00-12:00: CloseAll: 1 closed"],
            run.Recorder.Lines);
    }

    [Fact]
    public void With_Continue_the_strategy_is_called_again_after_pauses_that_double()
    {
        using var run = new SimulatedRun();
        var calls = new List<TimeSpan>();
        var strategy = new TestStrategy(_morning)
        {
            Trade = (session, _) =>
            {
                calls.Add(session.UtcNow - SimulatedRun.FirstInstant.AddHours(8));
                return calls.Count < 5 ? throw new InvalidDataException("boom") : session.DelayAsync(TimeSpan.FromDays(1));
            },
        };

        run.For(TimeSpan.FromDays(1), strategy, new RunOptions { OnStrategyError = StrategyErrorPolicy.Continue });

        Assert.Equal([0, 1, 3, 7, 15], calls.Select(call => call.TotalSeconds));
        Assert.Equal(4, run.Recorder.Errors.Count);
    }

    [Fact]
    public void Stopping_runs_the_end_action()
    {
        using var run = new SimulatedRun();
        run.Broker.Hold("S");

        run.For(TimeSpan.FromHours(10), new TestStrategy(_morning));

        Assert.Empty(run.Broker.Positions);
        Assert.Equal("01 10:00:00 ended 08:00-12:00: CloseAll: 1 closed", run.Recorder.Lines[^1]);
    }

    [Fact]
    public void Stopping_with_Leave_leaves_positions_and_orders()
    {
        using var run = new SimulatedRun();
        run.Broker.Hold("S");
        run.Broker.Orders.Add(new RestingOrder("1", "1", "EURUSD", PositionSide.Long, OrderType.Limit, 1, 1.05m, "S"));

        run.For(TimeSpan.FromHours(10), new TestStrategy(_morning), new RunOptions { OnShutdown = ShutdownPolicy.Leave });

        Assert.Single(run.Broker.Positions);
        Assert.Single(run.Broker.Orders);
    }

    [Fact]
    public void An_end_handler_runs_once_at_the_boundary_and_may_close_but_not_open()
    {
        using var run = new SimulatedRun();
        var position = run.Broker.Hold("S");
        var strategy = new TestStrategy(_custom)
        {
            Handler = async (handler, session, token) =>
            {
                run.Recorder.Add($"handler {handler}");
                var opened = await session.Broker.OpenAsync(new OpenRequest("EURUSD", PositionSide.Long, 1), token);
                Assert.Equal(OrderStatus.Rejected, opened.Status);
                await session.Broker.CloseAsync(new CloseRequest(position.Id, 1), token);
            },
        };

        run.For(TimeSpan.FromDays(1), strategy);

        Assert.Equal(["01 12:00:00 handler 1"], run.Recorder.Lines.Where(line => line.Contains("handler", StringComparison.Ordinal)));
        Assert.Empty(run.Broker.Positions);
        Assert.Empty(run.Broker.Opens);
        Assert.Empty(run.Recorder.Errors);
    }

    [Fact]
    public void A_handler_that_throws_is_followed_by_OnEndFailure()
    {
        using var run = new SimulatedRun();
        run.Broker.Hold("S");
        var strategy = new TestStrategy(_custom) { Handler = (_, _, _) => throw new InvalidDataException("boom") };

        run.For(TimeSpan.FromDays(1), strategy);

        Assert.Empty(run.Broker.Positions);
        var report = Assert.Single(run.Recorder.Reports);
        Assert.Equal(SessionAction.CloseAll, report.Action);
        Assert.Equal(["FlattenAsync failed: InvalidDataException"], report.Problems);
        Assert.IsType<InvalidDataException>(Assert.Single(run.Recorder.Errors));
    }

    [Fact]
    public void A_handler_that_overruns_is_given_up_after_its_time()
    {
        using var run = new SimulatedRun();
        run.Broker.Hold("S");
        var strategy = new TestStrategy(_custom)
        {
            Handler = async (_, session, _) => await Task.Delay(TimeSpan.FromDays(1), session.TimeProvider, CancellationToken.None),
        };

        run.For(TimeSpan.FromDays(1), strategy);

        Assert.Empty(run.Broker.Positions);
        Assert.Equal("01 12:00:30 ended 08:00-12:00: CloseAll: 1 closed", run.Recorder.Lines[^1]);
    }

    [Fact]
    public void An_end_handler_waits_for_trading_up_to_its_grace()
    {
        using var run = new SimulatedRun();
        var strategy = new TestStrategy(_custom)
        {
            Trade = async (session, _) =>
            {
                await Task.Delay(TimeSpan.FromHours(4) + TimeSpan.FromSeconds(3), session.TimeProvider, CancellationToken.None);
                run.Recorder.Add("traded");
            },
            Handler = (_, _, _) =>
            {
                run.Recorder.Add("handler");
                return ValueTask.CompletedTask;
            },
        };

        run.For(TimeSpan.FromDays(1), strategy);

        Assert.Equal(["01 12:00:03 traded", "01 12:00:03 handler"], run.Recorder.Lines[2..4]);
    }

    [Fact]
    public void Trading_that_ignores_its_end_keeps_the_next_session_from_starting_and_is_alarmed()
    {
        using var run = new SimulatedRun();
        var next = new Session(new TimeOnly(12, 0), new TimeOnly(14, 0));
        var strategy = new TestStrategy(_morning, next)
        {
            Trade = async (session, _) => await Task.Delay(TimeSpan.FromHours(5), session.TimeProvider, CancellationToken.None),
        };

        run.For(TimeSpan.FromHours(15), strategy);

        Assert.Contains("01 12:00:00 ended 08:00-12:00: CloseAll: 0 closed", run.Recorder.Lines);
        Assert.Contains("01 13:00:00 begin 12:00-14:00", run.Recorder.Lines);
        Assert.Contains("TradeAsync has not returned", run.Recorder.Errors[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void After_the_end_the_broker_refuses_every_call_for_good()
    {
        using var run = new SimulatedRun();
        Exception? refused = null;
        var strategy = new TestStrategy(_morning)
        {
            Trade = async (session, _) =>
            {
                await Task.Delay(TimeSpan.FromHours(4.5), session.TimeProvider, CancellationToken.None);
                refused = await Record.ExceptionAsync(
                    async () => await session.Broker.OpenAsync(new OpenRequest("EURUSD", PositionSide.Long, 1), CancellationToken.None));
            },
        };

        run.For(TimeSpan.FromHours(15), strategy);

        Assert.IsType<SessionEndedException>(refused);
        Assert.Empty(run.Broker.Opens);
    }

    [Fact]
    public void No_position_is_opened_after_EntriesUntil()
    {
        using var run = new SimulatedRun();
        var results = new List<OrderResult>();
        var strategy = new TestStrategy(_morning with { EntriesUntil = new TimeOnly(11, 30) })
        {
            Trade = async (session, token) =>
            {
                results.Add(await session.Broker.OpenAsync(new OpenRequest("EURUSD", PositionSide.Long, 1), token));
                await session.DelayAsync(TimeSpan.FromHours(3.5));
                results.Add(await session.Broker.OpenAsync(new OpenRequest("EURUSD", PositionSide.Long, 1), token));
                session.Stop();
            },
        };

        run.For(TimeSpan.FromDays(1), strategy);

        Assert.Equal([OrderStatus.Filled, OrderStatus.Rejected], results.Select(result => result.Status));
        Assert.Contains("11:30:00Z", results[1].Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void The_sessions_token_does_not_cancel_an_order_that_was_sent_and_its_position_is_closed_too()
    {
        using var run = new SimulatedRun();
        run.Broker.BeforeOpen = async _ => await Task.Delay(TimeSpan.FromSeconds(4), run.Clock);
        OrderResult? result = null;
        var strategy = new TestStrategy(_morning)
        {
            Trade = async (session, token) =>
            {
                await session.DelayAsync(TimeSpan.FromHours(4) - TimeSpan.FromSeconds(2));
                result = await session.Broker.OpenAsync(new OpenRequest("EURUSD", PositionSide.Long, 1), token);
            },
        };

        run.For(TimeSpan.FromDays(1), strategy);

        // Its wait has ended with the token; the order was on its way all the same.
        Assert.Null(result);
        Assert.Single(run.Broker.Opens);
        Assert.Empty(run.Broker.Positions);
        Assert.Equal("01 12:00:02 ended 08:00-12:00: CloseAll: 1 closed", run.Recorder.Lines[^1]);
    }
}
