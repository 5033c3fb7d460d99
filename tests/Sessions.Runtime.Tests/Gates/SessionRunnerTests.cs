using Sessions.Brokers;
using Sessions.Generated;
using Sessions.Journals;
using Sessions.Tests.Support;

namespace Sessions.Tests.Gates;

public sealed class SessionRunnerTests
{
    private static readonly Session _morning = new(new TimeOnly(8, 0), new TimeOnly(12, 0)) { OnEnd = SessionAction.CloseAll };
    private static readonly Session _noon = new(new TimeOnly(12, 0), new TimeOnly(13, 0)) { OnEnd = SessionAction.CloseAll };

    [Fact]
    public void Occurrences_begin_and_end_exactly_at_their_boundaries()
    {
        using var run = new SimulatedRun();

        run.For(TimeSpan.FromDays(2), new TestStrategy(_morning, _noon));

        Assert.Equal(
            [
                "01 08:00:00 begin 08:00-12:00", "01 12:00:00 ending 08:00-12:00", "01 12:00:00 ended 08:00-12:00: CloseAll: 0 closed",
                "01 12:00:00 begin 12:00-13:00", "01 13:00:00 ending 12:00-13:00", "01 13:00:00 ended 12:00-13:00: CloseAll: 0 closed",
                "02 08:00:00 begin 08:00-12:00", "02 12:00:00 ending 08:00-12:00", "02 12:00:00 ended 08:00-12:00: CloseAll: 0 closed",
                "02 12:00:00 begin 12:00-13:00", "02 13:00:00 ending 12:00-13:00", "02 13:00:00 ended 12:00-13:00: CloseAll: 0 closed",
            ],
            run.Recorder.Lines);
    }

    [Fact]
    public void Trading_is_called_only_while_a_session_is_open_and_an_interval_apart()
    {
        using var run = new SimulatedRun();
        var calls = new List<DateTimeOffset>();
        var strategy = new TestStrategy(_noon)
        {
            Trade = (session, _) =>
            {
                calls.Add(session.UtcNow);
                return ValueTask.CompletedTask;
            },
        };

        run.For(TimeSpan.FromDays(1), strategy, new RunOptions { IdleInterval = TimeSpan.FromSeconds(10) });

        Assert.Equal(360, calls.Count);
        Assert.Equal(SimulatedRun.FirstInstant.AddHours(12), calls[0]);
        Assert.Equal(SimulatedRun.FirstInstant.AddHours(13).AddSeconds(-10), calls[^1]);
        Assert.All(calls.Zip(calls.Skip(1)), pair => Assert.Equal(TimeSpan.FromSeconds(10), pair.Second - pair.First));
    }

    [Fact]
    public void The_end_closes_what_the_strategy_holds_and_nothing_else()
    {
        using var run = new SimulatedRun();
        var foreign = run.Broker.Hold("somebody else");
        var untagged = run.Broker.Hold(null);
        var strategy = new TestStrategy(_morning) { Trade = OpenOnceAsync };

        run.For(TimeSpan.FromDays(1), strategy);

        Assert.Equal([foreign, untagged], run.Broker.Positions);
        var report = Assert.Single(run.Recorder.Reports);
        Assert.Equal("CloseAll: 1 closed", report.ToString());
        Assert.Equal(SimulatedRun.FirstInstant.AddHours(12), report.DecidedAt);
    }

    [Fact]
    public void Account_scope_closes_everything()
    {
        using var run = new SimulatedRun();
        run.Broker.Hold("somebody else");
        run.Broker.Hold(null);

        run.For(TimeSpan.FromDays(1), new TestStrategy(_morning with { Scope = SessionScope.Account }));

        Assert.Empty(run.Broker.Positions);
    }

    [Theory]
    [InlineData(SessionAction.CloseWin, "2 4")]
    [InlineData(SessionAction.CloseLoss, "1 3")]
    [InlineData(SessionAction.None, "1 2 3 4")]
    [InlineData(SessionAction.CloseAll, "")]
    public void An_action_closes_wins_or_losses_and_an_unknown_profit_is_a_loss(SessionAction action, string left)
    {
        using var run = new SimulatedRun();
        run.Broker.Hold("S", profit: 0);
        run.Broker.Hold("S", profit: -0.01m);
        run.Broker.Hold("S", profit: 5);
        run.Broker.Hold("S", profit: null);

        run.For(TimeSpan.FromDays(1), new TestStrategy(_morning with { OnEnd = action }));

        Assert.Equal(left, string.Join(' ', run.Broker.Positions.Select(position => position.Id)));
    }

    [Fact]
    public void A_closing_start_closes_before_the_strategy_trades()
    {
        using var run = new SimulatedRun();
        run.Broker.Hold("S");
        var held = -1;
        var strategy = new TestStrategy(_morning with { OnStart = SessionAction.CloseAll })
        {
            Trade = (session, _) =>
            {
                held = run.Broker.Positions.Count;
                return session.DelayAsync(TimeSpan.FromDays(1));
            },
        };

        run.For(TimeSpan.FromDays(1), strategy);

        Assert.Equal(0, held);
    }

    [Fact]
    public void Resting_orders_of_the_scope_are_cancelled_at_the_end()
    {
        using var run = new SimulatedRun();
        run.Broker.Orders.Add(Order("1", "S"));
        run.Broker.Orders.Add(Order("2", "somebody else"));

        run.For(TimeSpan.FromDays(1), new TestStrategy(_morning));

        Assert.Equal("2", Assert.Single(run.Broker.Orders).Id);
        Assert.Equal(["1"], Assert.Single(run.Recorder.Reports).CancelledOrders);
    }

    [Fact]
    public void KeepOrders_keeps_them()
    {
        using var run = new SimulatedRun();
        run.Broker.Orders.Add(Order("1", "S"));

        run.For(TimeSpan.FromDays(1), new TestStrategy(_morning with { KeepOrders = true }));

        Assert.Single(run.Broker.Orders);
    }

    [Fact]
    public void A_start_inside_the_session_is_late_and_leaves_a_closing_start_out()
    {
        using var run = new SimulatedRun(SimulatedRun.FirstInstant.AddHours(9));
        run.Broker.Hold("S");
        bool? late = null;
        var strategy = new TestStrategy(_morning with { OnStart = SessionAction.CloseAll })
        {
            Trade = (session, _) =>
            {
                late = session.IsLateStart;
                Assert.Single(run.Broker.Positions);
                return session.DelayAsync(TimeSpan.FromDays(1));
            },
        };

        run.For(TimeSpan.FromHours(5), strategy);

        Assert.True(late);
        Assert.Equal("01 09:00:00 begin 08:00-12:00", run.Recorder.Lines[0]);
        Assert.Empty(run.Broker.Positions);
    }

    [Fact]
    public void One_that_is_stopped_before_it_has_started_begins_nothing()
    {
        using var run = new SimulatedRun(SimulatedRun.FirstInstant.AddHours(9));
        var strategy = new TestStrategy(new Session(new TimeOnly(8, 0), new TimeOnly(12, 0)) { OnStart = SessionAction.CloseAll, OnEnd = SessionAction.CloseAll });
        run.Clock.Add("strategy", _ => SessionRunner.RunAsync(strategy, run.Runtime(), new CancellationToken(canceled: true)));

        run.Clock.Run();

        Assert.Empty(run.Recorder.Lines);
    }

    [Fact]
    public async Task An_account_without_tags_is_refused_for_a_strategys_own_positions()
    {
        var broker = new TestBroker(TimeProvider.System) { Capabilities = BrokerCapabilities.None };

        var exception = await Assert.ThrowsAsync<NotSupportedException>(
            () => SessionRunner.RunAsync(new TestStrategy(_morning), new SessionRuntime(broker) { Journal = new MemoryJournal() }, CancellationToken.None));

        Assert.Contains("keeps no tags", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_strategy_that_is_no_participant_of_its_simulated_clock_is_told_how_to_be()
    {
        using var run = new SimulatedRun();

        var exception = await Assert.ThrowsAsync<InvalidOperationException>(
            () => SessionRunner.RunAsync(new TestStrategy(_morning), run.Runtime(), CancellationToken.None));

        Assert.Contains("clock.Add(", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void At_one_instant_every_end_comes_before_any_start()
    {
        using var run = new SimulatedRun();
        using var stop = new CancellationTokenSource();
        foreach (var id in new[] { "A", "B" })
        {
            var first = _morning with { Name = $"{id}1" };
            var second = _noon with { Name = $"{id}2" };
            run.Clock.Add(id, token => SessionRunner.RunAsync(new TestStrategy(first, second), run.Runtime(id: id), token));
        }

        run.Clock.Add("stop", async token =>
        {
            await Task.Delay(TimeSpan.FromHours(12.5), run.Clock, token);
            await stop.CancelAsync();
        });
        run.Clock.Run(stop.Token);

        Assert.Equal(
            [
                "begin A1", "begin B1", "ending A1", "ended A1: CloseAll: 0 closed", "ending B1", "ended B1: CloseAll: 0 closed",
                "begin A2", "begin B2",
            ],
            run.Recorder.Lines.Take(8).Select(line => line[12..]));
    }

    private static async ValueTask OpenOnceAsync(SessionContext session, CancellationToken cancellationToken)
    {
        var result = await session.Broker.OpenAsync(new OpenRequest("EURUSD", PositionSide.Long, 1), cancellationToken);
        Assert.Equal(OrderStatus.Filled, result.Status);
        session.Stop();
    }

    private static RestingOrder Order(string id, string tag) =>
        new(id, id, "EURUSD", PositionSide.Long, OrderType.Limit, 1, 1.05m, tag);
}
