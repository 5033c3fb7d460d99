namespace Sessions.Brokers;

/// <summary>A request to close a position or a part of it. Reduce-only.</summary>
/// <param name="PositionId">The broker's id of the position.</param>
/// <param name="Volume">How much of it, in the broker's unit; above zero.</param>
public sealed record CloseRequest(string PositionId, decimal Volume)
{
    /// <summary>The id by which the order is idempotent. A session's broker handle gives one where this is null.</summary>
    public string? ClientOrderId { get; init; }
}
