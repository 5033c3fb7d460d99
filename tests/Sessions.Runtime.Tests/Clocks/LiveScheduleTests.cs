using System.Runtime.CompilerServices;
using Sessions.Clocks;
using Sessions.Tests.Support;

namespace Sessions.Tests.Clocks;

public sealed class LiveScheduleTests
{
    private static readonly DateTimeOffset _due = SimulatedRun.FirstInstant.AddHours(8);

    private int _calls;

    [Fact]
    public void A_timer_that_fires_early_does_not_call_back_early()
    {
        var clock = new HostileClock(_due.AddMilliseconds(-10));
        using var wait = Start(clock);
        clock.Set(_due.AddTicks(-1));

        clock.Fire();
        Assert.Equal(0, _calls);
        clock.Set(_due);
        clock.Fire();

        Assert.Equal(1, _calls);
    }

    [Fact]
    public void The_clock_is_read_again_every_30_seconds()
    {
        var clock = new HostileClock(_due.AddHours(-1));
        using var wait = Start(clock);
        clock.Fire();
        clock.Set(_due.AddSeconds(-12));
        clock.Fire();

        Assert.Equal([30.0, 30, 12], clock.Asked.Select(static asked => asked.TotalSeconds));
    }

    [Fact]
    public void A_clock_that_is_set_forward_is_noticed_at_the_next_look()
    {
        var clock = new HostileClock(_due.AddHours(-8));
        using var wait = Start(clock);
        clock.Set(_due.AddHours(1));

        clock.Fire();

        Assert.Equal(1, _calls);
    }

    [Fact]
    public void A_clock_that_is_set_back_is_waited_for()
    {
        var clock = new HostileClock(_due.AddSeconds(-1));
        using var wait = Start(clock);
        clock.Set(_due.AddHours(-1));
        clock.Fire();
        Assert.Equal(0, _calls);

        clock.Set(_due);
        clock.Fire();
        clock.Fire();

        Assert.Equal(1, _calls);
    }

    [Fact]
    public void A_wait_that_was_called_off_does_not_call_back()
    {
        var clock = new HostileClock(_due.AddSeconds(-1));
        var wait = Start(clock);
        wait.Dispose();
        clock.Set(_due);

        clock.Fire();

        Assert.Equal(0, _calls);
    }

    [Fact]
    public void A_wait_that_was_called_off_is_not_waited_for()
    {
        var clock = new HostileClock(_due.AddSeconds(-1));
        var wait = Start(clock);
        using var later = LiveSchedule.Of(clock).At(_due.AddSeconds(9), new Told(static () => { }));
        wait.Dispose();

        clock.Fire();

        Assert.Equal([1.0, 10], clock.Asked.Select(static asked => asked.TotalSeconds));
    }

    [Fact]
    public void Waits_that_were_called_off_are_forgotten_long_before_their_time()
    {
        var clock = new HostileClock(_due.AddHours(-1));
        LiveSchedule.Unwatch(clock);

        var calledOff = CallOff(LiveSchedule.Of(clock), 1000);
        GC.Collect();

        Assert.InRange(calledOff.Count(static wait => wait.IsAlive), 0, 100);
        GC.KeepAlive(clock);
    }

    [Fact]
    public void A_timer_is_never_asked_for_less_than_it_counts()
    {
        var clock = new HostileClock(_due.AddTicks(-1));
        using var wait = Start(clock);

        Assert.Equal([TimeSpan.FromMilliseconds(1)], clock.Asked);
    }

    [Fact]
    public void What_is_due_already_is_called_back_but_not_on_the_callers_stack()
    {
        var clock = new HostileClock(_due);
        using var wait = Start(clock);

        Assert.Equal(0, _calls);
        clock.Fire();
        Assert.Equal(1, _calls);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference[] CallOff(LiveSchedule schedule, int count)
    {
        var waits = Enumerable.Range(0, count).Select(_ => schedule.At(_due, new Told(static () => { }))).ToArray();
        Array.ForEach(waits, static wait => wait.Dispose());
        return [.. waits.Select(static wait => new WeakReference(wait))];
    }

    /// <summary>By the clock's own timers alone.</summary>
    private ScheduledCall Start(HostileClock clock)
    {
        LiveSchedule.Unwatch(clock);
        return LiveSchedule.Of(clock).At(_due, new Told(() => _calls++));
    }
}
