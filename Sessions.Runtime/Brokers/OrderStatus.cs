namespace Sessions.Brokers;

// docs/decisions.md 169
/// <summary>What a broker knows of an order.</summary>
public enum OrderStatus
{
    /// <summary>Nobody can tell yet: ask again by the client order id, and never send it blindly again.</summary>
    Unknown = 0,

    /// <summary>Done, for the volume that the result names; terminal.</summary>
    Filled = 1,

    /// <summary>Still on its way: it may fill, or be refused, at any moment.</summary>
    Working = 2,

    /// <summary>Refused; terminal, nothing was traded.</summary>
    Rejected = 3,

    /// <summary>A limit or stop order that the venue has accepted and that waits for its price.</summary>
    Resting = 4,

    /// <summary>
    /// The answer to a query alone: the venue never had an order of that id. Believed only once the order cannot be on its way
    /// any more: after <see cref="IBroker.SettleTime"/> or <see cref="RunOptions.OrderTimeout"/>, whichever is longer.
    /// </summary>
    NotFound = 5,
}
