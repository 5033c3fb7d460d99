namespace Sessions.Clocks;

// docs/decisions.md 239
/// <summary>A clock that moves when all who run on it wait, as a simulation's does. All that the runtime knows of one.</summary>
internal interface ISimulatedClock
{
    /// <summary>The clock for the boundaries of the participant that asks.</summary>
    /// <exception cref="InvalidOperationException">It is asked by no participant.</exception>
    BoundaryClock CreateBoundaryClock();

    /// <summary>
    /// Says that until the result is disposed of, the participant that asks waits for what another one brings about; null where
    /// no participant asks.
    /// </summary>
    /// <param name="what">What is waited for, in words.</param>
    IDisposable? Park(string what);
}
