namespace Sessions.Clocks;

/// <summary>How a gate waits for its boundaries: never early, and on the simulated clock in the order of phases.</summary>
internal abstract class BoundaryClock
{
    /// <summary>The clock as it was given.</summary>
    public abstract TimeProvider TimeProvider { get; }

    /// <summary>The clock for waits within a boundary's work, which must come back even where a timer gets lost.</summary>
    public abstract TimeProvider Waits { get; }

    /// <summary>The waits that the strategy itself asks for.</summary>
    public abstract ClockDelays Delays { get; }

    public static BoundaryClock For(TimeProvider timeProvider) => timeProvider is ISimulatedClock simulated
        ? simulated.CreateBoundaryClock()
        : LiveBoundaryClock.Of(timeProvider);

    public DateTimeOffset UtcNow => TimeProvider.GetUtcNow();

    /// <summary>Says once that the clock has reached an instant; dispose of the result to call it off.</summary>
    public abstract IDisposable Schedule(DateTimeOffset instant, SimulationPhase phase, IScheduled scheduled);

    /// <summary>Runs something now, on the caller's stack, so that what it awaits comes back to where boundaries are handled.</summary>
    public abstract void Run(IThreadPoolWorkItem work);

    /// <summary>Whether what belongs to a phase may happen at this instant already; always so where instants have no phases.</summary>
    public abstract bool HasReached(SimulationPhase phase);

    /// <summary>Runs something soon, not on the caller's stack.</summary>
    public abstract void Post(Action action);

    /// <inheritdoc cref="Post(Action)"/>
    public virtual void Post(IThreadPoolWorkItem work) => Post(work.Execute);

    /// <summary>
    /// Does at this instant what somebody else has ordered: by a real clock at once, on the caller's stack; by a simulated one in
    /// the turn of the participant to whom the boundaries belong, whoever orders.
    /// </summary>
    public abstract void Receive(Action action);

    /// <summary>
    /// Refuses a call of the strategy's on a thread that is not the clock's; a real clock has none of its own.
    /// </summary>
    /// <exception cref="InvalidOperationException">The clock is a simulated one, and runs on another thread.</exception>
    public virtual void ThrowIfAway(string member)
    {
    }

    /// <summary>Says that until the result is disposed of, the caller waits for a boundary.</summary>
    public abstract IDisposable Park();
}
