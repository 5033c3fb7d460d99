namespace Sessions.Simulation;

/// <summary>Tells somebody how far a simulation has come, now and then in real time.</summary>
/// <param name="progress">Who is told.</param>
/// <param name="realTime">The clock by which it is.</param>
/// <param name="from">The first instant of the simulation.</param>
/// <param name="end">Its last one, as far as that is known; null where it is not.</param>
internal sealed class ProgressReporter(IProgress<SimulationProgress> progress, TimeProvider realTime, DateTimeOffset from, DateTimeOffset? end)
{
    private static readonly TimeSpan _interval = TimeSpan.FromMilliseconds(100);
    private readonly long _began = realTime.GetTimestamp();
    private TimeSpan _told;

    public void Note(long bars, DateTimeOffset instant)
    {
        if (realTime.GetElapsedTime(_began) is var elapsed && elapsed - _told >= _interval)
        {
            _told = elapsed;
            progress.Report(new SimulationProgress(bars, instant, elapsed, RemainingAt(instant, elapsed)));
        }
    }

    public void End(long bars, DateTimeOffset instant) =>
        progress.Report(new SimulationProgress(bars, instant, realTime.GetElapsedTime(_began), TimeSpan.Zero));

    private TimeSpan? RemainingAt(DateTimeOffset instant, TimeSpan elapsed) => end is { } last && instant > from
        ? instant < last ? elapsed * ((last - instant) / (instant - from)) : TimeSpan.Zero
        : null;
}
