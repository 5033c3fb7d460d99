using Sessions.Clocks;
using Sessions.Tests.Support;

namespace Sessions.Tests.Clocks;

public sealed class WatchedTimerTests
{
    private static readonly TimeSpan _second = TimeSpan.FromSeconds(1);

    private readonly HostileClock _clock = new(SimulatedRun.FirstInstant) { Timestamp = 0 };
    private int _fired;

    [Fact]
    public void One_that_was_disposed_of_is_not_armed_again()
    {
        var timer = Timer();
        timer.Dispose();

        Assert.False(timer.Change(_second, _second));
        _clock.Fire();

        Assert.Equal(0, _fired);
    }

    [Fact]
    public void One_that_clock_and_watch_fire_has_fired_once()
    {
        var timer = Timer();

        timer.Due();
        timer.Due();

        Assert.Equal(1, _fired);
    }

    [Theory]
    [InlineData(1, 0)]
    [InlineData(3, 1)]
    public void One_that_was_put_off_is_watched_by_its_new_time(int secondsLater, int fired)
    {
        using var timer = Timer();
        timer.Change(2 * _second, Timeout.InfiniteTimeSpan);
        _clock.Timestamp = (1 + secondsLater) * _clock.TimestampFrequency;

        // The clock's own timer, which looks after everything that is due.
        using var look = LiveSchedule.Of(_clock).At(SimulatedRun.FirstInstant, new Told(static () => { }));
        _clock.FireShortest();

        Assert.Equal(fired, _fired);
    }

    private WatchedTimer Timer()
    {
        LiveSchedule.Unwatch(_clock);
        var timer = new WatchedTimer(_clock, LiveSchedule.Of(_clock), _ => _fired++, null);
        timer.Change(_second, Timeout.InfiniteTimeSpan);
        return timer;
    }
}
