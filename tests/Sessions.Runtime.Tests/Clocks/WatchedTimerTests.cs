using Sessions.Clocks;
using Sessions.Tests.Support;

namespace Sessions.Tests.Clocks;

public sealed class WatchedTimerTests
{
    [Fact]
    public void One_that_was_disposed_of_is_not_armed_again()
    {
        var clock = new HostileClock(SimulatedRun.FirstInstant);
        LiveSchedule.Unwatch(clock);
        var fired = 0;
        var timer = new WatchedTimeProvider(clock).CreateTimer(_ => fired++, null, TimeSpan.FromSeconds(1), Timeout.InfiniteTimeSpan);
        timer.Dispose();

        Assert.False(timer.Change(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1)));
        clock.Fire();

        Assert.Equal(0, fired);
    }
}
