using Sessions.Brokers;
using Sessions.Clocks;
using Sessions.Journals;
using Sessions.Tests.Support;

namespace Sessions.Tests.Gates;

public sealed class SessionGateTests
{
    private static readonly Session _morning = new(new TimeOnly(8, 0), new TimeOnly(12, 0)) { OnEnd = SessionAction.CloseAll };

    [Fact]
    public void A_loop_of_ones_own_waits_at_the_gate()
    {
        using var run = new SimulatedRun();
        var traded = new List<string>();
        run.Clock.Add("loop", async token =>
        {
            await using var gate = new SessionGate(new TestStrategy(_morning), run.Runtime());
            while (traded.Count < 3)
            {
                var session = await gate.WaitAsync(token);
                traded.Add($"{session.UtcNow:dd HH:mm}");
                await Task.Delay(TimeSpan.FromHours(3), run.Clock, token);
            }
        });

        run.Clock.Run();

        Assert.Equal(["01 08:00", "01 11:00", "02 08:00"], traded);
    }

    [Fact]
    public void A_gate_that_is_run_trades_as_the_strategys_own_run_does()
    {
        using var run = new SimulatedRun();
        var calls = new List<string>();
        var strategy = new TestStrategy(_morning)
        {
            Trade = (session, _) =>
            {
                calls.Add($"{session.UtcNow:dd HH:mm}");
                return session.DelayAsync(TimeSpan.FromHours(2));
            },
        };
        run.Clock.Add("gate", async token =>
        {
            using var stop = new CancellationTokenSource(TimeSpan.FromHours(11), run.Clock);
            await using var gate = new SessionGate(strategy, run.Runtime());
            await gate.RunAsync(stop.Token);
        });

        run.Clock.Run();

        Assert.Equal(["01 08:00", "01 10:00"], calls);
    }

    [Fact]
    public void A_gate_that_is_asked_leaves_the_trading_to_who_asks()
    {
        using var run = new SimulatedRun();
        var calls = 0;
        var strategy = new TestStrategy(_morning)
        {
            Trade = (_, _) =>
            {
                calls++;
                return ValueTask.CompletedTask;
            },
        };
        run.Clock.Add("loop", async token =>
        {
            await using var gate = new SessionGate(strategy, run.Runtime());
            var session = await gate.WaitAsync(token);
            await Task.Delay(session.Remaining, run.Clock, token);
        });

        run.Clock.Run();

        Assert.Equal(0, calls);
        Assert.Single(run.Recorder.Reports);
    }

    [Fact]
    public void A_platform_that_ticks_sees_closed_open_and_closed_again()
    {
        using var run = new SimulatedRun();
        var states = new List<GateStatus>();
        run.Broker.Hold("S");
        run.Clock.Add("platform", async token =>
        {
            await using var gate = new SessionGate(new TestStrategy(_morning), run.Runtime());
            foreach (var hour in new[] { 7.0, 8, 11.9, 12, 20 })
            {
                await Task.Delay(SimulatedRun.FirstInstant.AddHours(hour) - run.Clock.GetUtcNow(), run.Clock, token);
                states.Add((await gate.AdvanceAsync(run.Clock.GetUtcNow(), token)).Status);
            }
        });

        run.Clock.Run();

        Assert.Equal([GateStatus.Closed, GateStatus.Open, GateStatus.Open, GateStatus.Closed, GateStatus.Closed], states);
        Assert.Empty(run.Broker.Positions);
    }

    [Fact]
    public void A_tick_is_not_held_up_by_a_slow_broker()
    {
        using var run = new SimulatedRun();
        run.Broker.Hold("S");
        run.Broker.BeforeClose = async _ =>
        {
            await Task.Delay(TimeSpan.FromSeconds(5), run.Clock);
            return null;
        };
        var states = new List<GateStatus>();
        run.Clock.Add("platform", async token =>
        {
            await using var gate = new SessionGate(new TestStrategy(_morning), run.Runtime());
            await gate.AdvanceAsync(run.Clock.GetUtcNow(), token);
            foreach (var second in new[] { -1, 1, 4, 6 })
            {
                await Task.Delay(SimulatedRun.FirstInstant.AddHours(12).AddSeconds(second) - run.Clock.GetUtcNow(), run.Clock, token);
                states.Add((await gate.AdvanceAsync(run.Clock.GetUtcNow(), token)).Status);
            }
        });

        run.Clock.Run();

        Assert.Equal([GateStatus.Open, GateStatus.Ending, GateStatus.Ending, GateStatus.Closed], states);
        Assert.Single(run.Broker.Closes);
    }

    [Fact]
    public void An_end_by_hand_does_all_of_the_end_and_does_not_open_again()
    {
        using var run = new SimulatedRun();
        run.Broker.Hold("S");
        run.Clock.Add("hand", async token =>
        {
            await using var gate = new SessionGate(new TestStrategy(_morning), run.Runtime());
            await Task.Delay(TimeSpan.FromHours(9), run.Clock, token);
            Assert.True((await gate.BeginAsync(token)).IsOpen);

            await gate.EndAsync(token);

            Assert.Equal(GateStatus.Closed, gate.Current.Status);
            Assert.Empty(run.Broker.Positions);
            var next = await gate.WaitAsync(token);
            Assert.Equal(SimulatedRun.FirstInstant.AddDays(1).AddHours(8), next.UtcNow);
        });

        run.Clock.Run();

        Assert.Equal(2, run.Recorder.Reports.Count);
    }

    [Fact]
    public async Task A_clock_that_is_set_back_does_not_reopen_what_has_passed()
    {
        var clock = new SetClock(SimulatedRun.FirstInstant.AddHours(11));
        var recorder = new Recorder(clock);
        await using var gate = new SessionGate(
            new TestStrategy(_morning), new SessionRuntime(new TestBroker(clock)) { TimeProvider = clock, Journal = new MemoryJournal(), StrategyId = "S", Observers = [recorder] });
        Assert.True((await gate.AdvanceAsync(clock.GetUtcNow())).IsOpen);
        clock.Set(SimulatedRun.FirstInstant.AddHours(12));
        Assert.False((await gate.AdvanceAsync(clock.GetUtcNow())).IsOpen);

        clock.Set(SimulatedRun.FirstInstant.AddHours(10));

        Assert.Equal(GateStatus.Closed, (await gate.AdvanceAsync(clock.GetUtcNow())).Status);
        Assert.Equal(3, recorder.Lines.Count);
    }

    [Fact]
    public async Task One_that_is_refused_the_journal_takes_no_orders_from_the_one_that_has_it()
    {
        var clock = new HostileClock(SimulatedRun.FirstInstant.AddHours(9));
        LiveSchedule.Unwatch(clock);
        var runtime = new SessionRuntime(new TestBroker(clock)) { TimeProvider = clock, Journal = new MemoryJournal(), StrategyId = "S" };
        await using var first = new SessionGate(new TestStrategy(_morning), runtime);
        await first.AdvanceAsync(clock.GetUtcNow());
        await using (var second = new SessionGate(new TestStrategy(_morning), runtime))
        {
            await Assert.ThrowsAsync<JournalLeaseException>(async () => await second.AdvanceAsync(clock.GetUtcNow()));
        }

        await first.HaltAsync(flatten: false);

        Assert.Single(first.Halts);
    }

    [Fact]
    public async Task A_clock_that_is_set_back_between_a_call_and_the_look_at_it_is_waited_for_again()
    {
        var start = SimulatedRun.FirstInstant.AddHours(8);
        var clock = new HostileClock(start.AddMinutes(-1));
        LiveSchedule.Unwatch(clock);
        await using var gate = Gate(clock, new TestBroker(clock));
        await gate.AdvanceAsync(clock.GetUtcNow());

        clock.Flickers.Enqueue(start);
        clock.Fire();
        Assert.False(gate.Current.IsOpen);
        clock.Set(start);
        clock.Fire();

        Assert.True(gate.Current.IsOpen);
    }

    [Fact]
    public async Task An_end_needs_nothing_of_the_context_in_which_its_timer_fires()
    {
        var clock = new HostileClock(SimulatedRun.FirstInstant.AddHours(9));
        LiveSchedule.Unwatch(clock);
        var answer = new TaskCompletionSource<OrderResult?>(TaskCreationOptions.RunContinuationsAsynchronously);
        var broker = new TestBroker(clock) { BeforeClose = _ => new ValueTask<OrderResult?>(answer.Task) };
        broker.Hold("S");
        var ended = new Ended();
        await using var gate = Gate(clock, broker, ended);
        await gate.AdvanceAsync(clock.GetUtcNow());
        var outer = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(new BusyContext());
        try
        {
            clock.Set(SimulatedRun.FirstInstant.AddHours(12));
            clock.Fire();
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(outer);
        }

        answer.SetResult(null);
        await ended.Done.WaitAsync(TimeSpan.FromSeconds(30));

        Assert.Empty(broker.Positions);
    }

    [Fact]
    public async Task A_clock_that_is_set_forward_ends_the_session_once()
    {
        var clock = new SetClock(SimulatedRun.FirstInstant.AddHours(8));
        var recorder = new Recorder(clock);
        await using var gate = new SessionGate(
            new TestStrategy(_morning), new SessionRuntime(new TestBroker(clock)) { TimeProvider = clock, Journal = new MemoryJournal(), StrategyId = "S", Observers = [recorder] });
        await gate.AdvanceAsync(clock.GetUtcNow());

        clock.Set(SimulatedRun.FirstInstant.AddHours(30));
        await gate.AdvanceAsync(clock.GetUtcNow());
        await gate.AdvanceAsync(clock.GetUtcNow());

        Assert.Equal(["01 08:00:00 begin 08:00-12:00", "02 06:00:00 ending 08:00-12:00", "02 06:00:00 ended 08:00-12:00: CloseAll: 0 closed"], recorder.Lines);
    }

    /// <summary>A clock that stands where it is set, and whose timers never fire.</summary>
    private static SessionGate Gate(HostileClock clock, TestBroker broker, params SessionObserver[] observers) =>
        new(new TestStrategy(_morning), new SessionRuntime(broker) { TimeProvider = clock, Journal = new MemoryJournal(), StrategyId = "S", Observers = observers });

    /// <summary>A user interface's that never gets round to it.</summary>
    private sealed class BusyContext : SynchronizationContext
    {
        public override void Post(SendOrPostCallback d, object? state)
        {
        }
    }

    private sealed class Ended : SessionObserver
    {
        private readonly TaskCompletionSource _done = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Done => _done.Task;

        public override void OnEnded(SessionContext session, CloseReport report) => _done.TrySetResult();
    }

    private sealed class SetClock(DateTimeOffset now) : TimeProvider
    {
        private DateTimeOffset _now = now;

        public void Set(DateTimeOffset now) => _now = now;

        public override DateTimeOffset GetUtcNow() => _now;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            System.CreateTimer(callback, state, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }
}
