using System.Diagnostics;
using Sessions.Brokers;
using Sessions.Clocks;
using Sessions.Generated;
using Sessions.Journals;
using Sessions.Tests.Support;

namespace Sessions.Tests.Clocks;

/// <summary>A clock whose timers never fire: a thread that goes by the machine's steady time notices within a second.</summary>
public sealed class LostTimerTests
{
    private static readonly TimeSpan _patience = TimeSpan.FromMinutes(2);
    private static readonly DateTimeOffset _due = SimulatedRun.FirstInstant.AddHours(8);

    [Fact]
    public async Task A_boundary_is_kept_though_its_timer_never_fires()
    {
        var clock = new HostileClock(_due.AddMinutes(-1));
        var called = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var call = LiveSchedule.Of(clock).At(_due, new Told(called.SetResult));

        clock.Set(_due);

        await called.Task.WaitAsync(_patience);
    }

    /// <summary>On the thread that watches nobody could be told, and an exception there would end the process.</summary>
    [Fact]
    public async Task A_boundary_is_kept_though_the_clock_fails_for_a_while_where_it_is_watched()
    {
        var clock = new HostileClock(_due.AddMinutes(-1));
        var called = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var failed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var call = LiveSchedule.Of(clock).At(_due, new Told(called.SetResult));
        clock.Failing = () => failed.TrySetResult();

        await failed.Task.WaitAsync(_patience);
        clock.Fire();
        clock.Failing = null;
        clock.Set(_due);

        await called.Task.WaitAsync(_patience);
    }

    [Fact]
    public async Task A_whole_session_is_kept_and_closed_though_no_timer_ever_fires()
    {
        var clock = new HostileClock(_due.AddMinutes(-1));
        var broker = new TestBroker(clock);
        broker.Hold("S");
        var recorder = new Recorder(clock);
        var traded = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var ended = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var failures = 0;
        broker.BeforeClose = _ => ValueTask.FromResult(failures++ < 2 ? OrderResult.Rejected("busy") : null);
        var strategy = new TestStrategy(new Session(new TimeOnly(8, 0), new TimeOnly(12, 0)) { OnEnd = SessionAction.CloseAll })
        {
            Trade = async (_, token) =>
            {
                traded.TrySetResult();
                await Task.Delay(Timeout.InfiniteTimeSpan, token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            },
        };
        using var stop = new CancellationTokenSource();
        var run = SessionRunner.RunAsync(
            strategy, new SessionRuntime(broker) { TimeProvider = clock, Journal = new MemoryJournal(), StrategyId = "S", Observers = [recorder, new Ended(ended)] }, stop.Token);

        clock.Set(_due);
        await traded.Task.WaitAsync(_patience);
        clock.Set(_due.AddHours(4));
        await ended.Task.WaitAsync(_patience);
        await stop.CancelAsync();
        await run.WaitAsync(_patience);

        Assert.Equal(
            ["01 08:00:00 begin 08:00-12:00", "01 12:00:00 ending 08:00-12:00", "01 12:00:00 ended 08:00-12:00: CloseAll: 1 closed"], recorder.Lines);
        Assert.Equal(3, broker.Closes.Count);
        Assert.Empty(broker.Positions);
    }

    [Fact]
    public async Task A_call_that_comes_before_all_others_does_not_wait_for_the_next_look()
    {
        var schedule = LiveSchedule.Of(TimeProvider.System);
        using var later = schedule.After(TimeSpan.FromHours(1), new Told(static () => { }));
        var watch = Stopwatch.StartNew();
        for (var i = 0; i < 10; i++)
        {
            var told = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            schedule.After(TimeSpan.FromMilliseconds(20), new Told(told.SetResult));
            await told.Task.WaitAsync(_patience);
        }

        // The thread looks once a second by itself.
        Assert.InRange(watch.Elapsed, TimeSpan.FromMilliseconds(200), TimeSpan.FromSeconds(6));
    }

    [Fact]
    public async Task The_systems_clock_is_never_early()
    {
        var clock = TimeProvider.System;
        var early = 0;
        var calls = Enumerable.Range(0, 40).Select(i =>
        {
            var due = clock.GetUtcNow().AddMilliseconds(3.7 * i);
            var called = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            LiveSchedule.Of(clock).At(due, new Told(() =>
            {
                Interlocked.Add(ref early, clock.GetUtcNow() < due ? 1 : 0);
                called.SetResult();
            }));
            return called.Task;
        }).ToArray();

        await Task.WhenAll(calls).WaitAsync(_patience);

        Assert.Equal(0, early);
    }

    private sealed class Ended(TaskCompletionSource ended) : SessionObserver
    {
        public override void OnEnded(SessionContext session, CloseReport report) => ended.TrySetResult();
    }
}
