namespace Sessions.Brokers;

/// <summary>When an order fills.</summary>
public enum OrderType
{
    /// <summary>At once, at the market's price.</summary>
    Market = 0,

    /// <summary>When the market reaches the order's price or a better one.</summary>
    Limit = 1,

    /// <summary>When the market reaches the order's price or a worse one.</summary>
    Stop = 2,
}
