namespace Sessions.Clocks;

/// <summary>A clock whose timers are watched over: one that has not fired a second after its time is fired for it.</summary>
/// <remarks>For the waits that stand between a boundary and its closing: a retry whose timer gets lost would leave positions open.</remarks>
internal sealed class WatchedTimeProvider(TimeProvider clock) : TimeProvider
{
    /// <summary>Whether it is the system's.</summary>
    public bool IsSystem => clock == System;

    public override TimeZoneInfo LocalTimeZone => clock.LocalTimeZone;

    public override long TimestampFrequency => clock.TimestampFrequency;

    public override DateTimeOffset GetUtcNow() => clock.GetUtcNow();

    public override long GetTimestamp() => clock.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new WatchedTimer(clock, LiveSchedule.Of(clock), callback, state);
        timer.Change(dueTime, period);
        return timer;
    }
}
