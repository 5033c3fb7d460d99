namespace Sessions.Clocks;

// docs/decisions.md 144
/// <summary>The end of a stretch of time from now on, however the clock is set meanwhile. Asked by the clock that it was made by: every end keeps some of them.</summary>
internal readonly struct Deadline(TimeProvider clock, TimeSpan time)
{
    private readonly long _timestamp = clock.GetTimestamp() + (long)((Int128)time.Ticks * clock.TimestampFrequency / TimeSpan.TicksPerSecond);

    public TimeSpan Left(TimeProvider by) => by.GetElapsedTime(by.GetTimestamp(), _timestamp);

    public bool IsOver(TimeProvider by) => Left(by) <= TimeSpan.Zero;
}
