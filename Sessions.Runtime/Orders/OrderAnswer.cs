using Sessions.Brokers;

namespace Sessions.Orders;

/// <summary>An answer to an order, or to a question about one.</summary>
/// <param name="Status">What is known.</param>
/// <param name="Volume">How much was traded; has no sign.</param>
/// <param name="Position">
/// The position that an entry has opened, or that holds what a close has left: it may be under a new ticket. Null where the
/// account does not say.
/// </param>
/// <param name="VenueId">The venue's own id of an order that rests, or null.</param>
internal readonly record struct OrderAnswer(OrderStatus Status, decimal Volume = 0, string? Position = null, string? VenueId = null)
{
    /// <summary>What a broker says; nothing where it did not answer.</summary>
    public static OrderAnswer? Of(OrderResult? result) =>
        result is null ? null : new(result.Status, result.Volume, result.PositionId, result.OrderId);
}
