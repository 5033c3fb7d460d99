namespace Sessions.Clocks;

/// <summary>
/// The waits that strategies ask for: one object for all who go by a clock, so that a wait finds it in the processor's
/// cache, whichever strategy waited before.
/// </summary>
internal class ClockDelays(TimeProvider clock)
{
    /// <summary>Waits, as <see cref="Task.Delay(TimeSpan, TimeProvider, CancellationToken)"/> does by this clock.</summary>
    public virtual ValueTask DelayAsync(TimeSpan time, CancellationToken cancellationToken) => new(Task.Delay(time, clock, cancellationToken));
}
