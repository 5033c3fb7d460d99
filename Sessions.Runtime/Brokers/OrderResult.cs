namespace Sessions.Brokers;

// docs/decisions.md 156
/// <summary>The answer to an order.</summary>
public sealed record OrderResult
{
    private OrderResult(OrderStatus status) => Status = status;

    /// <summary>What the broker knows of the order.</summary>
    public OrderStatus Status { get; }

    /// <summary>The volume that was traded; may be less than was asked for.</summary>
    public decimal Volume { get; private init; }

    /// <summary>The average price of the fill, or null.</summary>
    public decimal? Price { get; private init; }

    /// <summary>The position that was opened or reduced, or null.</summary>
    public string? PositionId { get; private init; }

    /// <summary>The venue's id of a resting order, or null.</summary>
    public string? OrderId { get; private init; }

    /// <summary>Why it was rejected or is unknown, or null; one line of at most 512 characters.</summary>
    public string? Reason { get; private init; }

    /// <summary>Whether nothing more will become of the order.</summary>
    public bool IsTerminal => Status is OrderStatus.Filled or OrderStatus.Rejected;

    /// <summary>Whether the venue has the order and something may still become of it.</summary>
    internal bool IsWithVenue => Status is OrderStatus.Working or OrderStatus.Resting;

    /// <summary>The order traded a volume, at a price, into or out of a position.</summary>
    /// <param name="volume">How much; may be less than was asked for, and has no sign: the request says which way.</param>
    /// <param name="price">The average price, or null.</param>
    /// <param name="positionId">The position, or null.</param>
    /// <exception cref="ArgumentOutOfRangeException">The volume is below zero.</exception>
    public static OrderResult Filled(decimal volume, decimal? price = null, string? positionId = null)
    {
        // A zero may have a sign, and then is called negative.
        ArgumentOutOfRangeException.ThrowIfLessThan(volume, 0);
        return new(OrderStatus.Filled) { Volume = volume, Price = price, PositionId = positionId };
    }

    /// <summary>The order is on its way.</summary>
    public static OrderResult Working() => new(OrderStatus.Working);

    /// <summary>The venue has accepted the order, which waits for its price.</summary>
    /// <param name="orderId">The venue's id of it, as <see cref="IOrderBroker.GetOrdersAsync"/> gives it.</param>
    public static OrderResult Resting(string orderId)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(orderId);
        return new(OrderStatus.Resting) { OrderId = orderId };
    }

    /// <summary>The venue never had the order that was asked about.</summary>
    public static OrderResult NotFound() => new(OrderStatus.NotFound) { Reason = "the venue never had it" };

    /// <summary>The order was refused.</summary>
    /// <param name="reason">Why, for people: reports, logs and the status page have it word for word. What is longer than 512 characters is cut, control characters become blanks.</param>
    public static OrderResult Rejected(string reason) => new(OrderStatus.Rejected) { Reason = PeopleText.OneLine(reason) };

    /// <summary>Nobody can tell what became of the order.</summary>
    /// <param name="reason">Why, for people, as for <see cref="Rejected"/>.</param>
    public static OrderResult Unknown(string reason) => new(OrderStatus.Unknown) { Reason = PeopleText.OneLine(reason) };

    /// <summary>Its name and members, dates and numbers by no culture.</summary>
    public override string ToString() => RecordText.Of(nameof(OrderResult), PrintMembers);
}
