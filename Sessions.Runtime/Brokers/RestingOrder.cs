namespace Sessions.Brokers;

/// <summary>A limit or stop order that has not filled.</summary>
/// <param name="Id">The broker's id.</param>
/// <param name="ClientOrderId">The id under which it was sent.</param>
/// <param name="Symbol">What it would trade.</param>
/// <param name="Side">The direction in which it trades: long buys, short sells.</param>
/// <param name="Type">Limit or stop.</param>
/// <param name="Volume">How much, in the broker's unit.</param>
/// <param name="Price">The price at which it fills.</param>
/// <param name="Tag">The tag of the request that placed it, or null.</param>
public sealed record RestingOrder(
    string Id, string ClientOrderId, string Symbol, PositionSide Side, OrderType Type, decimal Volume, decimal Price, string? Tag)
{
    /// <summary>Whether it can only reduce a position, and never opens one.</summary>
    public bool IsReduceOnly { get; init; }

    /// <summary>The position that it protects or closes, or null.</summary>
    public string? PositionId { get; init; }

    /// <summary>Its name and members, dates and numbers by no culture.</summary>
    public override string ToString() => RecordText.Of(nameof(RestingOrder), PrintMembers);
}
