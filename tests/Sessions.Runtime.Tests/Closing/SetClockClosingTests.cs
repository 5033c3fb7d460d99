using Sessions.Brokers;
using Sessions.Clocks;
using Sessions.Journals;
using Sessions.Tests.Support;

namespace Sessions.Tests.Closing;

/// <summary>A clock that is set while a closing is under way: what is waited for is time, not what the clock shows.</summary>
public sealed class SetClockClosingTests
{
    private static readonly Session _session = new(new TimeOnly(8, 0), new TimeOnly(12, 0)) { Name = "Morning", OnEnd = SessionAction.CloseAll };
    private static readonly DateTimeOffset _open = SimulatedRun.FirstInstant.AddHours(9);

    /// <summary>Days, since the longest of them is more than any timer waits.</summary>
    public static TheoryData<double, string> Cases()
    {
        var cases = new TheoryData<double, string>();
        foreach (var days in new[] { -60, -1, -1.0 / 24, 1.0 / 24, 1, 60 })
        {
            foreach (var step in new[] { "decide", "close", "confirm" })
            {
                cases.Add(days, step);
            }
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task What_is_to_be_closed_is_closed_at_the_second_try_whatever_the_clock_shows(double days, string step)
    {
        var clock = new HostileClock(_open);
        LiveSchedule.Unwatch(clock);
        var broker = new TestBroker(clock);
        broker.Hold("S");
        var recorder = new Recorder(clock);
        var snapshots = 0;
        broker.Snapshot = snapshot => (++snapshots == (step == "decide" ? 1 : 2) && step != "close" ? Set(snapshot) : snapshot) with { AsOf = clock.GetUtcNow() };
        broker.BeforeClose = _ => ValueTask.FromResult(broker.Closes.Count == 1 && Set(OrderResult.Rejected("no price")) is { } answer && step != "decide" ? answer : null);
        await using var gate = Gate(clock, broker, recorder, new RunOptions { CloseRetryInterval = TimeSpan.FromHours(1) });

        await EndAsync(gate, clock);

        Assert.Empty(broker.Positions);
        Assert.Empty(recorder.Alarms);
        Assert.All(clock.Asked, static time => Assert.InRange(time, TimeSpan.Zero, TimeSpan.FromMinutes(1)));

        T Set<T>(T result)
        {
            if (step != "done")
            {
                clock.Set(clock.GetUtcNow().AddDays(days));
                step = "done";
            }

            return result;
        }
    }

    [Fact]
    public async Task A_start_that_closes_is_carried_out_by_a_clock_that_is_set_back_as_it_begins()
    {
        var clock = new HostileClock(_open);
        LiveSchedule.Unwatch(clock);
        var broker = new TestBroker(clock);
        broker.Hold("S");
        await using var gate = Gate(clock, broker, new SettingBack(clock), new RunOptions(), _session with { Start = new TimeOnly(9, 0), OnStart = SessionAction.CloseAll });

        var state = await gate.AdvanceAsync(_open);

        Assert.True(state.IsOpen);
        Assert.Empty(broker.Positions);
    }

    [Fact]
    public async Task Who_waits_for_an_end_is_told_that_the_clock_has_broken_it()
    {
        var clock = new BrokenClock();
        LiveSchedule.Unwatch(clock);
        var broker = new TestBroker(clock) { BeforeClose = static _ => ValueTask.FromResult<OrderResult?>(OrderResult.Rejected("no price")) };
        broker.Hold("S");
        await using var gate = Gate(clock, broker, new Recorder(clock), new RunOptions());
        await gate.AdvanceAsync(_open);
        clock.IsBroken = true;

        var failure = await Assert.ThrowsAsync<NotSupportedException>(() => gate.EndAsync().AsTask().WaitAsync(TimeSpan.FromMinutes(2)));

        Assert.Equal("no timers", failure.Message);
    }

    private static SessionGate Gate(TimeProvider clock, TestBroker broker, SessionObserver observer, RunOptions options, Session? session = null) => new(
        new TestStrategy(session ?? _session),
        new SessionRuntime(broker) { TimeProvider = clock, Journal = new MemoryJournal(), StrategyId = "S", Options = options, Observers = [observer] });

    /// <summary>Ends the open session, and fires what is waited for meanwhile, the shortest first.</summary>
    private static async Task EndAsync(SessionGate gate, HostileClock clock)
    {
        await gate.AdvanceAsync(_open);
        var ended = gate.EndAsync().AsTask();
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        while (!ended.IsCompleted)
        {
            patience.Token.ThrowIfCancellationRequested();
            clock.FireShortest();
            await Task.Yield();
        }

        await ended;
    }

    /// <summary>Sets the clock back by more than a timer waits, once a session has begun.</summary>
    private sealed class SettingBack(HostileClock clock) : SessionObserver
    {
        public override void OnBegun(SessionContext session) => clock.Set(_open.AddDays(-60));
    }

    /// <summary>One that gives no timers any more.</summary>
    private sealed class BrokenClock : TimeProvider
    {
        public bool IsBroken { get; set; }

        public override DateTimeOffset GetUtcNow() => _open;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            IsBroken ? throw new NotSupportedException("no timers") : System.CreateTimer(callback, state, Timeout.InfiniteTimeSpan, period);
    }
}
