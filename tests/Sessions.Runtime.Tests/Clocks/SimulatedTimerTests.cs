using Sessions.Simulation;

namespace Sessions.Tests.Clocks;

/// <summary>Timers of the simulated clock do what the system's do, also with times that nobody means.</summary>
public sealed class SimulatedTimerTests
{
    private static readonly DateTimeOffset _start = new(2014, 5, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan _second = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan _longest = TimeSpan.FromMilliseconds(uint.MaxValue - 1);

    public static TheoryData<TimeSpan> NoTimes => [TimeSpan.MaxValue, _longest + TimeSpan.FromMilliseconds(1), -_second, TimeSpan.MinValue];

    [Theory]
    [MemberData(nameof(NoTimes))]
    public void A_time_that_no_timer_waits_is_refused_as_by_the_systems_clock(TimeSpan time)
    {
        using var clock = new SimulatedTimeProvider(_start);
        foreach (var timers in new[] { clock, TimeProvider.System })
        {
            Assert.Throws<ArgumentOutOfRangeException>(() => timers.CreateTimer(static _ => { }, null, time, Timeout.InfiniteTimeSpan));
            Assert.Throws<ArgumentOutOfRangeException>(() => timers.CreateTimer(static _ => { }, null, Timeout.InfiniteTimeSpan, time));
        }
    }

    [Fact]
    public void A_timer_that_was_disposed_of_is_not_armed_again()
    {
        var fired = 0;
        Run(async clock =>
        {
            var timer = clock.CreateTimer(_ => fired++, null, _second, Timeout.InfiniteTimeSpan);
            timer.Dispose();
            Assert.False(timer.Change(_second, _second));
            await Task.Delay(TimeSpan.FromMinutes(1), clock);
        });

        Assert.Equal(0, fired);
    }

    [Fact]
    public void A_callback_may_change_and_dispose_of_its_own_timer()
    {
        var fired = new List<double>();
        Run(async clock =>
        {
            ITimer? timer = null;
            timer = clock.CreateTimer(
                _ =>
                {
                    fired.Add((clock.GetUtcNow() - _start).TotalSeconds);
                    if (fired.Count == 2)
                    {
                        timer!.Change(5 * _second, TimeSpan.Zero);
                    }
                    else if (fired.Count == 3)
                    {
                        timer!.Change(TimeSpan.Zero, _second);
                    }
                    else if (fired.Count == 5)
                    {
                        timer!.Dispose();
                    }
                },
                null, _second, _second);
            await Task.Delay(TimeSpan.FromMinutes(1), clock);
        });

        Assert.Equal([1, 2, 7, 7, 8], fired);
    }

    [Fact]
    public void A_wait_is_as_long_as_a_timers_longest_and_no_longer()
    {
        Run(async clock =>
        {
            await clock.Delays.DelayAsync(_longest, CancellationToken.None);
            Assert.Equal(_start + _longest, clock.GetUtcNow());
            await Assert.ThrowsAsync<ArgumentOutOfRangeException>(async () => await clock.Delays.DelayAsync(_longest + TimeSpan.FromMilliseconds(1), CancellationToken.None));
        });
    }

    private static void Run(Func<SimulatedTimeProvider, Task> body)
    {
        using var clock = new SimulatedTimeProvider(_start);
        clock.Add("timers", async _ => await body(clock));
        clock.Run();
    }
}
