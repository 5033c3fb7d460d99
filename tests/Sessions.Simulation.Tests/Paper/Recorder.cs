using System.Globalization;
using Sessions.Brokers;

namespace Sessions.Simulation.Tests.Paper;

/// <summary>Writes down what it is told.</summary>
internal sealed class Recorder : IPaperBrokerObserver
{
    public List<string> Lines { get; } = [];

    public Action<Position>? WhenOpened { get; set; }

    public void OnOpened(Position position)
    {
        Lines.Add(string.Create(CultureInfo.InvariantCulture, $"opened {position.Id} {position.Side} {position.Volume} at {position.OpenPrice}"));
        WhenOpened?.Invoke(position);
    }

    public void OnClosed(Trade trade) =>
        Lines.Add(string.Create(
            CultureInfo.InvariantCulture,
            $"closed {trade.PositionId} {trade.Volume} at {trade.ClosePrice} by {trade.CloseReason}, {trade.RemainingVolume} left"));
}
