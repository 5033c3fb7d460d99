namespace Sessions.Brokers;

/// <summary>A request to open a position.</summary>
/// <param name="Symbol">What to trade.</param>
/// <param name="Side">Long buys at the ask, short sells at the bid.</param>
/// <param name="Volume">How much, in the broker's unit (lots, contracts, shares); above zero.</param>
public sealed record OpenRequest(string Symbol, PositionSide Side, decimal Volume)
{
    /// <summary>When the order fills.</summary>
    public OrderType Type { get; init; }

    /// <summary>The price of a limit or stop order; null for a market order.</summary>
    public decimal? Price { get; init; }

    /// <summary>The price at which the position closes at a loss, or null.</summary>
    public decimal? StopLoss { get; init; }

    /// <summary>The price at which the position closes at a profit, or null.</summary>
    public decimal? TakeProfit { get; init; }

    /// <summary>The id by which the order is idempotent. A session's broker handle gives one where this is empty, so that no adapter receives an empty one.</summary>
    public string ClientOrderId { get; init; } = "";

    /// <summary>Whose position it becomes. A session's broker handle writes its strategy's tag here.</summary>
    public string? Tag { get; init; }

    /// <summary>Its name and members, dates and numbers by no culture.</summary>
    public override string ToString() => RecordText.Of(nameof(OpenRequest), PrintMembers);
}
