using Microsoft.Extensions.Logging;
using Sessions.Brokers;
using Sessions.Generated;
using Sessions.Journals;
using Sessions.Tests.Support;

namespace Sessions.Tests.Gates;

/// <summary>Around an event nothing is opened, the strategy goes on and may close, and a change of plan counts at once.</summary>
public sealed class BlackoutTests
{
    private static readonly Session _day = new(new TimeOnly(9, 0), new TimeOnly(15, 0)) { Name = "Day", OnEnd = SessionAction.CloseAll };

    private static readonly BlackoutPlan _cpi = new([new Blackout(At(10), At(10.25), "USD CPI")]);

    [Fact]
    public void An_entry_is_refused_in_it_and_a_close_is_sent()
    {
        using var run = new SimulatedRun();
        run.Broker.Hold("S");
        var (refused, closed, opened) = (OrderResult.Rejected(""), OrderResult.Rejected(""), OrderResult.Rejected(""));
        var strategy = new TestStrategy(_day)
        {
            Trade = async (session, token) =>
            {
                await session.DelayAsync(TimeSpan.FromHours(1));
                Assert.True(session.IsPaused);
                Assert.Equal(At(10.25), session.PausedUntil);
                refused = await session.Broker.OpenAsync(new OpenRequest("EURUSD", PositionSide.Long, 1), token);
                var position = (await session.Broker.GetPositionsAsync(token)).Positions[0];
                closed = await session.Broker.CloseAsync(new CloseRequest(position.Id, position.Volume), token);
                await session.DelayAsync(TimeSpan.FromHours(0.25));
                opened = await session.Broker.OpenAsync(new OpenRequest("EURUSD", PositionSide.Long, 1), token);
                session.Stop();
            },
        };

        Run(run, strategy, _cpi);

        Assert.Equal((OrderStatus.Rejected, "'Day' opens nothing until 10:15:00Z: USD CPI (blackout)."), (refused.Status, refused.Reason));
        Assert.Equal((OrderStatus.Filled, OrderStatus.Filled), (closed.Status, opened.Status));
        Assert.Equal(
            ["S: 1 blackouts ahead, the first: 2014-05-01 10:00:00Z to 2014-05-01 10:15:00Z USD CPI", "S: Session Day opens nothing until 2014-05-01 10:15:00Z, around USD CPI", "S: Session Day may open positions again"],
            Logged(run, 30, 33, 12));
    }

    [Fact]
    public void The_strategy_is_called_in_it()
    {
        using var run = new SimulatedRun();
        var calls = new List<DateTimeOffset>();
        var strategy = new TestStrategy(_day)
        {
            Trade = async (session, _) =>
            {
                calls.Add(session.UtcNow);
                await session.DelayAsync(TimeSpan.FromMinutes(5));
            },
        };

        Run(run, strategy, _cpi);

        Assert.Equal(3, calls.Count(static call => _cpi.Blackouts[0].Start <= call && call < _cpi.Blackouts[0].End));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_resting_entry_is_cancelled_when_it_begins_unless_orders_are_kept(bool keeps)
    {
        using var run = new SimulatedRun();
        var listed = new List<int>();
        var strategy = new TestStrategy(_day with { KeepOrders = keeps })
        {
            Trade = async (session, _) =>
            {
                run.Broker.Orders.Add(new RestingOrder("1", "c1", "EURUSD", PositionSide.Long, OrderType.Limit, 1, 1.05m, session.Tag));
                await session.DelayAsync(TimeSpan.FromHours(1) - TimeSpan.FromMilliseconds(1));
                listed.Add(run.Broker.Orders.Count);
                await session.DelayAsync(TimeSpan.FromMilliseconds(2));
                listed.Add(run.Broker.Orders.Count);
                session.Stop();
            },
        };

        Run(run, strategy, _cpi);

        Assert.Equal([1, keeps ? 1 : 0], listed);
    }

    [Fact]
    public void A_plan_that_changes_in_the_midst_of_a_session_counts_at_once()
    {
        using var run = new SimulatedRun();
        var source = new ChangingSource();
        var seen = new List<(bool IsPaused, OrderStatus Entry)>();
        var strategy = new TestStrategy(_day)
        {
            Trade = async (session, token) =>
            {
                await session.DelayAsync(TimeSpan.FromHours(1));
                foreach (var plan in (BlackoutPlan[])[BlackoutPlan.Empty, _cpi, BlackoutPlan.Empty])
                {
                    source.Change(plan);
                    await session.DelayAsync(TimeSpan.FromSeconds(1));
                    seen.Add((session.IsPaused, (await session.Broker.OpenAsync(new OpenRequest("EURUSD", PositionSide.Long, 1), token)).Status));
                }

                session.Stop();
            },
        };

        Run(run, strategy, source);

        Assert.Equal([(false, OrderStatus.Filled), (true, OrderStatus.Rejected), (false, OrderStatus.Filled)], seen);
        Assert.False(source.IsWatched);
    }

    [Fact]
    public void An_entry_is_refused_by_what_the_source_knows_before_the_gate_has_looked()
    {
        using var run = new SimulatedRun();
        var source = new ChangingSource { IsSilent = true };
        OrderResult? refused = null;
        var strategy = new TestStrategy(_day)
        {
            Trade = async (session, token) =>
            {
                await session.DelayAsync(TimeSpan.FromHours(1));
                source.Change(_cpi);
                refused = await session.Broker.OpenAsync(new OpenRequest("EURUSD", PositionSide.Long, 1), token);
                session.Stop();
            },
        };

        Run(run, strategy, source);

        Assert.Equal(OrderStatus.Rejected, refused?.Status);
        Assert.Empty(run.Broker.Opens);
    }

    [Fact]
    public void A_source_that_fails_is_believed_what_it_said_last_and_nothing_is_opened_where_it_said_nothing()
    {
        using var run = new SimulatedRun();
        var source = new ChangingSource { IsFailing = true };
        var entries = new List<string?>();
        var strategy = new TestStrategy(_day)
        {
            Trade = async (session, token) =>
            {
                await session.DelayAsync(TimeSpan.FromHours(0.5));
                entries.Add((await session.Broker.OpenAsync(new OpenRequest("EURUSD", PositionSide.Long, 1), token)).Reason);
                source.IsFailing = false;
                source.Change(_cpi);
                await session.DelayAsync(TimeSpan.FromHours(0.25));
                entries.Add((await session.Broker.OpenAsync(new OpenRequest("EURUSD", PositionSide.Long, 1), token)).Reason);
                source.IsFailing = true;
                await session.DelayAsync(TimeSpan.FromHours(0.25));
                entries.Add((await session.Broker.OpenAsync(new OpenRequest("EURUSD", PositionSide.Long, 1), token)).Reason);
                session.Stop();
            },
        };

        Run(run, strategy, source);

        Assert.Equal(["'Day' opens nothing until 15:00:00Z: blackouts are not known (blackout).", null, "'Day' opens nothing until 10:15:00Z: USD CPI (blackout)."], entries);
        Assert.Equal(2, Logged(run, 32).Count);
    }

    [Fact]
    public void What_is_wrong_with_a_plan_is_told_once()
    {
        using var run = new SimulatedRun();

        Run(run, new TestStrategy(_day), new BlackoutPlan([], "news.csv cannot be read\u001b[31m"));

        Assert.Equal(["S: Blackouts: news.csv cannot be read[31m"], Logged(run, 31));
    }

    [Fact]
    public async Task A_program_that_is_restarted_in_the_middle_of_it_opens_nothing_until_it_is_over()
    {
        var clock = new HostileClock(At(9.5));
        var (broker, journal, recorder) = (new TestBroker(clock), new MemoryJournal(), new Recorder(clock));
        SessionGate Gate() => new(new TestStrategy(_day), new SessionRuntime(broker)
        {
            TimeProvider = clock, Journal = journal, StrategyId = "S", Blackouts = _cpi, Observers = [recorder], Options = new RunOptions { OnShutdown = ShutdownPolicy.Leave },
        });
        await using (var first = Gate())
        {
            Assert.False((await first.AdvanceAsync(At(9.5))).Session!.IsPaused);
        }

        clock.Set(At(10.125));
        await using var gate = Gate();
        var session = (await gate.AdvanceAsync(At(10.125))).Session!;
        var refused = await session.Broker.OpenAsync(new OpenRequest("EURUSD", PositionSide.Long, 1), CancellationToken.None);
        clock.Set(At(10.25));
        await gate.AdvanceAsync(At(10.25));
        var opened = await session.Broker.OpenAsync(new OpenRequest("EURUSD", PositionSide.Long, 1), CancellationToken.None);

        Assert.True(session.IsResumed);
        Assert.Equal((OrderStatus.Rejected, OrderStatus.Filled), (refused.Status, opened.Status));
        Assert.Equal("01 10:07:30 resume Day", recorder.Lines[^1]);
    }

    private static void Run(SimulatedRun run, TestStrategy strategy, IBlackoutSource blackouts)
    {
        run.Clock.Add("strategy", async token =>
        {
            using var stop = new CancellationTokenSource(TimeSpan.FromHours(13), run.Clock);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(stop.Token, token);
            await SessionRunner.RunAsync(strategy, run.Runtime(blackouts: blackouts), either.Token);
        });
        run.Clock.Run();
    }

    private static List<string> Logged(SimulatedRun run, params int[] ids) =>
        [.. run.Log.GetSnapshot().Where(line => ids.Contains(line.Id.Id)).Select(static line => line.Message)];

    private static DateTimeOffset At(double hours) => SimulatedRun.FirstInstant.AddHours(hours);

    private sealed class ChangingSource : IBlackoutSource
    {
        private BlackoutPlan _plan = BlackoutPlan.Empty;
        private EventHandler? _changed;

        public bool IsSilent { get; init; }

        public bool IsFailing { get; set; }

        public bool IsWatched => _changed is not null;

        public BlackoutPlan Current => IsFailing ? throw new IOException("gone") : _plan;

        public event EventHandler? Changed
        {
            add => _changed += value;
            remove => _changed -= value;
        }

        public void Change(BlackoutPlan plan)
        {
            _plan = plan;
            if (!IsSilent)
            {
                _changed?.Invoke(this, EventArgs.Empty);
            }
        }
    }
}
