namespace Sessions.Brokers;

/// <summary>What an account can do.</summary>
[Flags]
public enum BrokerCapabilities
{
    /// <summary>A netting account: one position a symbol, no tags, no resting orders.</summary>
    None = 0,

    /// <summary>Several positions of one symbol, also in both directions; without it the account nets them.</summary>
    Hedging = 1,

    /// <summary>Positions and orders carry the tag of the request that made them.</summary>
    Tags = 2,

    /// <summary>Resting orders; the broker implements <see cref="IOrderBroker"/>.</summary>
    Orders = 4,
}
