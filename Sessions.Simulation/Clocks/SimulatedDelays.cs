using Sessions.Clocks;

namespace Sessions.Simulation;

/// <summary>Waits on the simulated clock, each of which is used again when it is over.</summary>
internal sealed class SimulatedDelays(SimulatedTimeProvider clock) : ClockDelays(clock)
{
    private readonly SimulationLoop _loop = clock.Loop;

    public override ValueTask DelayAsync(TimeSpan time, CancellationToken cancellationToken)
    {
        // Asked here of what all strategies share: a clock of each one's own would be fetched from memory at every wait.
        _loop.ThrowIfAway(null, "session.DelayAsync");

        // Without a time the clock would not know that its participant waits. The token ends that wait, or the simulation does.
        time = time == Timeout.InfiniteTimeSpan ? SimulatedTimer.Longest : time;
        return time <= TimeSpan.Zero || time > SimulatedTimer.Longest || cancellationToken.IsCancellationRequested || _loop.Current is not { } participant
            ? base.DelayAsync(time, cancellationToken)
            : SimulatedDelay.Start(participant, time, cancellationToken);
    }
}
