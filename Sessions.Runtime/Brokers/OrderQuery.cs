namespace Sessions.Brokers;

/// <summary>A question about an order that was sent: what has become of it. The id is what counts; the rest is for venues that cannot look up by the id alone.</summary>
/// <param name="ClientOrderId">The id under which it was sent.</param>
public sealed record OrderQuery(string ClientOrderId)
{
    /// <summary>What it trades, or null where that is not known any more.</summary>
    public string? Symbol { get; init; }

    /// <summary>The position that it closes, or null for one that opens.</summary>
    public string? PositionId { get; init; }

    /// <summary>When it was sent, UTC, by the runtime's clock; null where that is not known. A venue need not be searched for what is older.</summary>
    public DateTimeOffset? SentAt { get; init; }

    /// <summary>Its name and members, dates and numbers by no culture.</summary>
    public override string ToString() => RecordText.Of(nameof(OrderQuery), PrintMembers);
}
