using Sessions.Clocks;

namespace Sessions.Simulation;

/// <summary>
/// A discrete-event clock. Participants run on it one at a time, in order of registration; it moves to the next instant at
/// which something is due when all of them wait. The same run gives the same trace, whatever the machine does meanwhile.
/// </summary>
/// <remarks>
/// At one instant: prices and resting fills, then ends, then starts, then bars and timers; ties by registration. In every
/// callback <see cref="GetUtcNow"/> is the instant that was asked for.
/// </remarks>
public sealed class SimulatedTimeProvider : TimeProvider, IDisposable, ISimulatedClock
{
    /// <summary>Makes a clock that stands at an instant.</summary>
    /// <param name="start">The first instant.</param>
    /// <param name="stallTimeout">
    /// How long, in real time, the clock waits for a participant that is parked where it cannot see (a thread pool, real
    /// I/O) before it gives up and throws. Default: 5 s.
    /// </param>
    public SimulatedTimeProvider(DateTimeOffset start, TimeSpan? stallTimeout = null)
    {
        Loop = new SimulationLoop(start.UtcTicks) { StallTimeout = stallTimeout ?? TimeSpan.FromSeconds(5) };
        Delays = new SimulatedDelays(this);
    }

    /// <summary>UTC: a simulation has no local zone.</summary>
    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    /// <summary>The frequency of <see cref="GetTimestamp"/>: ticks of 100 ns.</summary>
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    internal SimulationLoop Loop { get; }

    internal ClockDelays Delays { get; }

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => new(Loop.NowTicks, TimeSpan.Zero);

    /// <inheritdoc/>
    public override long GetTimestamp() => Loop.NowTicks;

    /// <summary>Makes a timer that fires on the clock's thread, at exactly its instant.</summary>
    /// <param name="callback">What to call.</param>
    /// <param name="state">What to call it with.</param>
    /// <param name="dueTime">How long until the first call, or infinite.</param>
    /// <param name="period">How long between calls, or infinite.</param>
    /// <exception cref="SimulationStalledException">The caller has left the clock's thread.</exception>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        ArgumentNullException.ThrowIfNull(callback);
        Loop.ThrowIfElsewhere();
        var timer = new SimulatedTimer(Loop, SimulationPhase.Timers, Loop.Current, parks: true, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Registers a participant. It starts when the clock runs, or at once where that is so already.</summary>
    /// <param name="name">Its name, in messages.</param>
    /// <param name="body">What it does; the token is cancelled when the run is to stop.</param>
    public void Add(string name, Func<CancellationToken, Task> body)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(body);
        Loop.Add(name, body);
    }

    /// <summary>Runs all participants to their end, on this thread.</summary>
    /// <param name="cancellationToken">Stops the run: cancels the participants' token and lets them finish.</param>
    /// <exception cref="SimulationStalledException">A participant waits for something that the clock does not know.</exception>
    /// <remarks>An exception of a participant stops the others and comes out of here.</remarks>
    public void Run(CancellationToken cancellationToken = default) => Loop.Run(cancellationToken);

    /// <summary>Runs all participants to their end, on a thread of its own.</summary>
    /// <param name="cancellationToken">Stops the run: cancels the participants' token and lets them finish.</param>
    /// <exception cref="SimulationStalledException">A participant waits for something that the clock does not know.</exception>
    public Task RunAsync(CancellationToken cancellationToken = default) => Task.Factory.StartNew(
        () => Loop.Run(cancellationToken), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    /// <summary>Releases what the clock holds.</summary>
    public void Dispose() => Loop.Dispose();

    BoundaryClock ISimulatedClock.CreateBoundaryClock() => new SimulatedBoundaryClock(this);

    IDisposable? ISimulatedClock.Park(string what)
    {
        Loop.ThrowIfElsewhere();
        return Loop.Current is { } participant ? new SimulatedParking(participant, what) : null;
    }
}
