using Sessions.Brokers;

namespace Sessions.Simulation;

/// <summary>
/// Is told what happens at a paper broker, in the order in which it happened. Calls come one at a time and outside the broker's
/// lock, so an observer may use the broker. An exception comes out of the call that caused it.
/// </summary>
public interface IPaperBrokerObserver
{
    /// <summary>A position was opened, by a market order or by a resting one that filled, or enlarged on a netting account.</summary>
    /// <param name="position">The position as it was opened; where it was enlarged, with the volume, price and instant of what was added.</param>
    void OnOpened(Position position);

    /// <summary>A position was closed, or reduced where <see cref="Trade.RemainingVolume"/> is above zero.</summary>
    /// <param name="trade">What was closed.</param>
    void OnClosed(Trade trade);
}
