using Sessions.Brokers;

namespace Sessions.Simulation;

/// <summary>An observer that is also told which order opened a position, whether or not the account keeps tags.</summary>
internal interface IOrderObserver : IPaperBrokerObserver
{
    /// <summary>Comes in the place of <see cref="IPaperBrokerObserver.OnOpened"/>.</summary>
    void OnOpened(Position position, string orderId, string? tag);
}
