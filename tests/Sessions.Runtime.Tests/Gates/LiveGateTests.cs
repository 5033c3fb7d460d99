using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;
using Sessions.Generated;
using Sessions.Journals;
using Sessions.Tests.Support;

namespace Sessions.Tests.Gates;

/// <summary>The gate on a clock that runs beside it, as a real one does; the threads are the thread pool's.</summary>
public sealed class LiveGateTests
{
    private static readonly DateTimeOffset _start = SimulatedRun.FirstInstant.AddHours(8);
    private static readonly Session _morning = new(new TimeOnly(8, 0), new TimeOnly(12, 0)) { OnEnd = SessionAction.CloseAll };

    [Fact]
    public async Task A_run_begins_and_ends_by_its_own_timer_and_stops_when_it_is_told()
    {
        var clock = new HostileClock(_start.AddMinutes(-1));
        var broker = new TestBroker(clock);
        broker.Hold("S");
        var recorder = new Recorder(clock);
        var traded = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var returned = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var strategy = new TestStrategy(_morning)
        {
            Trade = async (_, token) =>
            {
                traded.TrySetResult();
                await Task.Delay(Timeout.InfiniteTimeSpan, token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                returned.TrySetResult();
            },
        };
        using var stop = new CancellationTokenSource();
        var run = SessionRunner.RunAsync(strategy, new SessionRuntime(broker) { TimeProvider = clock, Journal = new MemoryJournal(), StrategyId = "S", Observers = [recorder] }, stop.Token);

        clock.Set(_start);
        clock.Fire();
        await traded.Task;
        clock.Set(_start.AddHours(4));
        clock.Fire();
        await returned.Task;
        await stop.CancelAsync();
        await run;

        Assert.Equal(
            ["01 08:00:00 begin 08:00-12:00", "01 12:00:00 ending 08:00-12:00", "01 12:00:00 ended 08:00-12:00: CloseAll: 1 closed"], recorder.Lines);
        Assert.Empty(broker.Positions);
    }

    [Theory]
    [InlineData(-0.001)]
    [InlineData(60 * 86400d)]
    public async Task A_gate_that_is_run_trades_and_a_delay_without_an_end_waits_for_the_sessions(double delay)
    {
        var clock = new HostileClock(_start.AddMinutes(-1));
        var traded = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var returned = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        var strategy = new TestStrategy(_morning)
        {
            Trade = async (session, token) =>
            {
                var wait = session.DelayAsync(TimeSpan.FromSeconds(delay)).AsTask();
                traded.TrySetResult();
                await wait.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                returned.TrySetResult(wait.IsCanceled && token.IsCancellationRequested);
            },
        };
        using var stop = new CancellationTokenSource();
        await using var gate = new SessionGate(strategy, new SessionRuntime(new TestBroker(clock)) { TimeProvider = clock, Journal = new MemoryJournal() });
        var run = gate.RunAsync(stop.Token);

        clock.Set(_start);
        clock.Fire();
        await traded.Task.WaitAsync(TimeSpan.FromSeconds(30));
        clock.Set(_start.AddHours(4));
        clock.Fire();

        Assert.True(await returned.Task.WaitAsync(TimeSpan.FromSeconds(30)));
        await stop.CancelAsync();
        await run;
    }

    [Fact]
    public async Task Ticks_between_boundaries_ask_for_no_further_timers()
    {
        var clock = new HostileClock(_start.AddMinutes(-1));
        await using var gate = new SessionGate(new TestStrategy(_morning), new SessionRuntime(new TestBroker(clock)) { TimeProvider = clock, Journal = new MemoryJournal() });
        for (var i = 0; i < 100; i++)
        {
            Assert.Equal(GateStatus.Closed, (await gate.AdvanceAsync(clock.GetUtcNow())).Status);
        }

        Assert.Single(clock.Asked);
    }

    [Fact]
    public async Task Occurrences_that_were_slept_through_are_told_of_once_and_together()
    {
        var clock = new HostileClock(_start.AddHours(-1));
        var log = new FakeLogCollector();
        using var loggers = new LoggerFactory([new FakeLoggerProvider(log)]);
        await using var gate = new SessionGate(
            new TestStrategy(_morning), new SessionRuntime(new TestBroker(clock)) { TimeProvider = clock, Journal = new MemoryJournal(), LoggerFactory = loggers });
        await gate.AdvanceAsync(clock.GetUtcNow());

        clock.Set(_start.AddDays(2).AddHours(6));
        await gate.AdvanceAsync(clock.GetUtcNow());
        await gate.AdvanceAsync(clock.GetUtcNow());

        Assert.Equal(
            ["Sessions.Tests.Support.TestStrategy: 3 sessions were over before they could begin, from 08:00-12:00 of 2014-05-01 08:00:00Z to 08:00-12:00 of 2014-05-03 08:00:00Z"],
            log.GetSnapshot().Where(static record => record.Level == LogLevel.Warning).Select(static record => record.Message));

        clock.Set(_start.AddDays(3).AddHours(6));
        await gate.AdvanceAsync(clock.GetUtcNow());

        Assert.Equal(
            "Sessions.Tests.Support.TestStrategy: Session 08:00-12:00 of 2014-05-04 08:00:00Z was over before it could begin",
            log.GetSnapshot().Last(static record => record.Level == LogLevel.Warning).Message);
    }

    [Fact]
    public async Task A_wait_at_a_gate_that_is_disposed_of_ends()
    {
        var clock = new HostileClock(_start.AddMinutes(-1));
        var gate = new SessionGate(new TestStrategy(_morning), new SessionRuntime(new TestBroker(clock)) { TimeProvider = clock, Journal = new MemoryJournal() });
        var wait = gate.WaitAsync().AsTask();

        await gate.DisposeAsync();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => wait);
    }

    [Fact]
    public async Task A_wait_that_is_cancelled_leaves_the_gate_as_it_is()
    {
        var clock = new HostileClock(_start.AddMinutes(-1));
        await using var gate = new SessionGate(new TestStrategy(_morning), new SessionRuntime(new TestBroker(clock)) { TimeProvider = clock, Journal = new MemoryJournal() });
        using var stop = new CancellationTokenSource();
        var wait = gate.WaitAsync(stop.Token).AsTask();
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => wait);

        clock.Set(_start);

        Assert.True((await gate.AdvanceAsync(clock.GetUtcNow())).IsOpen);
    }

    [Fact]
    public async Task Ticks_that_go_back_take_nothing_back_and_those_that_jump_leave_nothing_out()
    {
        var clock = new HostileClock(_start);
        var broker = new TestBroker(clock);
        broker.Hold("S");
        var recorder = new Recorder(clock);
        await using var gate = new SessionGate(
            new TestStrategy(_morning), new SessionRuntime(broker) { TimeProvider = clock, Journal = new MemoryJournal(), StrategyId = "S", Observers = [recorder] });

        Assert.True((await gate.AdvanceAsync(_start)).IsOpen);
        Assert.True((await gate.AdvanceAsync(_start.AddHours(-2))).IsOpen);
        clock.Set(_start.AddDays(3).AddHours(5));
        Assert.Equal(GateStatus.Closed, (await gate.AdvanceAsync(clock.GetUtcNow())).Status);
        Assert.Equal(GateStatus.Closed, (await gate.AdvanceAsync(_start.AddDays(1))).Status);
        clock.Set(_start.AddDays(4));
        Assert.True((await gate.AdvanceAsync(_start.AddDays(4))).IsOpen);

        Assert.Empty(broker.Positions);
        Assert.Equal(["begin", "ending", "ended", "begin"], recorder.Lines.Select(static line => line.Split(' ')[2]));
    }

    [Fact]
    public async Task Ticks_from_several_threads_keep_the_latest()
    {
        for (var round = 0; round < 300; round++)
        {
            var clock = new HostileClock(_start);
            await using var gate = new SessionGate(
                new TestStrategy(_morning), new SessionRuntime(new TestBroker(clock)) { TimeProvider = clock, Journal = new MemoryJournal() });
            await gate.AdvanceAsync(_start);
            clock.Set(_start.AddHours(4).AddMinutes(-4));
            using var together = new Barrier(4);

            var ticks = Enumerable.Range(0, 4).Select(number => Task.Run(async () =>
            {
                together.SignalAndWait();
                await gate.AdvanceAsync(_start.AddHours(4).AddMinutes(number == 0 ? 0 : -2));
            }));
            await Task.WhenAll(ticks);

            while ((await gate.AdvanceAsync(_start.AddHours(4).AddMinutes(-3))).Status == GateStatus.Ending)
            {
                await Task.Yield();
            }

            Assert.Equal(GateStatus.Closed, gate.Current.Status);
        }
    }
}
