namespace Sessions.Brokers;

/// <summary>What a broker knows of an order.</summary>
public enum OrderStatus
{
    /// <summary>Nobody can tell yet: ask again by the client order id, and never send it blindly again.</summary>
    Unknown = 0,

    /// <summary>Done, for the volume that the result names; terminal.</summary>
    Filled = 1,

    /// <summary>Accepted and resting, or still on its way.</summary>
    Working = 2,

    /// <summary>Refused; terminal, nothing was traded.</summary>
    Rejected = 3,
}
