namespace Sessions.Brokers;

/// <summary>A request to close a position or a part of it, at the market. Reduce-only.</summary>
/// <param name="PositionId">The broker's id of the position.</param>
/// <param name="Volume">How much of it, in the broker's unit; above zero.</param>
public sealed record CloseRequest(string PositionId, decimal Volume)
{
    /// <summary>The id by which the order is idempotent. A session's broker handle gives one where this is empty, so that no adapter receives an empty one.</summary>
    public string ClientOrderId { get; init; } = "";

    /// <summary>What the position trades, or null where that is not known.</summary>
    public string? Symbol { get; init; }

    /// <summary>
    /// The direction of the position that is meant, or null where that is not known. Where the account's position has turned
    /// since, nothing of it is closed.
    /// </summary>
    public PositionSide? Side { get; init; }

    /// <summary>Its name and members, dates and numbers by no culture.</summary>
    public override string ToString() => RecordText.Of(nameof(CloseRequest), PrintMembers);
}
