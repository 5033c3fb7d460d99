using Sessions.Brokers;
using Sessions.Journals;

namespace Sessions.Tool.Json;

/// <summary>An order without a final answer.</summary>
internal sealed class StatusOrder(OrderRecord order)
{
    public string ClientOrderId { get; } = order.ClientOrderId;

    public string Symbol { get; } = order.Symbol;

    public PositionSide Side { get; } = order.Side;

    public decimal Volume { get; } = order.Volume;

    /// <summary>The position that it closes; null where it opens one.</summary>
    public string? PositionId { get; } = order.PositionId;

    public DateTimeOffset SentAt { get; } = order.SentAt;
}
