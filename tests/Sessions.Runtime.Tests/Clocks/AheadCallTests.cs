using Sessions.Clocks;
using Sessions.Tests.Support;

namespace Sessions.Tests.Clocks;

public sealed class AheadCallTests : IScheduled
{
    private static readonly DateTimeOffset _due = SimulatedRun.FirstInstant.AddHours(8);

    private readonly HostileClock _clock = new(_due.AddMilliseconds(-0.3));
    private readonly List<DateTimeOffset> _calls = [];

    public AheadCallTests() => LiveSchedule.Unwatch(_clock);

    [Fact]
    public void A_call_that_was_handed_over_ahead_comes_at_its_time()
    {
        var clock = new SlowClock(_due.AddMilliseconds(-0.3));
        LiveSchedule.Unwatch(clock);
        var schedule = LiveSchedule.Of(clock);
        var called = new Called(clock);

        new AheadCall(schedule, new ScheduledCall(schedule, called), _due.UtcTicks).Execute();

        Assert.Equal(_due + clock.Step, called.At);
    }

    [Fact]
    public void A_clock_that_is_set_back_after_a_call_was_handed_over_is_waited_for()
    {
        var schedule = LiveSchedule.Of(_clock);
        var ahead = new AheadCall(schedule, new ScheduledCall(schedule, this), _due.UtcTicks);
        _clock.Set(_due.AddHours(-1));

        ahead.Execute();
        _clock.Fire();
        Assert.Empty(_calls);

        _clock.Set(_due);
        _clock.Fire();
        _clock.Fire();
        Assert.Equal([_due], _calls);
    }

    [Fact]
    public void A_call_that_is_called_off_after_it_was_handed_over_is_not_waited_for()
    {
        var schedule = LiveSchedule.Of(_clock);
        var call = new ScheduledCall(schedule, this);
        var ahead = new AheadCall(schedule, call, _due.UtcTicks);

        call.Dispose();
        ahead.Execute();

        Assert.Empty(_calls);
    }

    [Fact]
    public async Task On_the_systems_clock_many_calls_of_one_instant_come_once_each_and_none_of_them_early()
    {
        var schedule = LiveSchedule.Of(TimeProvider.System);
        var now = TimeProvider.System.GetUtcNow();
        var due = now.AddTicks(TimeSpan.TicksPerMillisecond * 50);
        var calls = Enumerable.Range(0, 100).Select(static _ => new Called(TimeProvider.System)).ToArray();
        Array.ForEach(calls, call => schedule.At(due, call));

        await Task.WhenAll(calls.Select(static call => call.Done)).WaitAsync(TimeSpan.FromMinutes(2));

        Assert.All(calls, call => Assert.True(call.At >= due, $"{call.At:O} is before {due:O}"));
        Assert.All(calls, static call => Assert.Equal(1, call.Count));
    }

    void IScheduled.Due() => _calls.Add(_clock.GetUtcNow());

    /// <summary>A clock that goes on by a step each time it is read.</summary>
    private sealed class SlowClock(DateTimeOffset start) : TimeProvider
    {
        private int _reads;

        public TimeSpan Step { get; } = TimeSpan.FromMilliseconds(0.01);

        public override DateTimeOffset GetUtcNow() => start + (_reads++ * Step);
    }

    private sealed class Called(TimeProvider clock) : IScheduled
    {
        private readonly TaskCompletionSource _done = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public int Count { get; private set; }

        public DateTimeOffset At { get; private set; }

        public Task Done => _done.Task;

        public void Due()
        {
            Count++;
            At = clock.GetUtcNow();
            _done.TrySetResult();
        }
    }
}
