namespace Sessions.Clocks;

/// <summary>A stretch of time from now on, however the clock is set meanwhile.</summary>
internal readonly struct Deadline(TimeProvider clock, TimeSpan time)
{
    private readonly long _since = clock.GetTimestamp();

    public TimeSpan Left => time - clock.GetElapsedTime(_since);

    public bool IsOver => Left <= TimeSpan.Zero;
}
