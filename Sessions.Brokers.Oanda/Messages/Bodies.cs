namespace Sessions.Brokers.Oanda.Messages;

/// <summary>POST orders.</summary>
internal sealed record OrderBody(OrderRequest Order);

/// <summary>An order as it is sent; numbers as text, as the venue has them.</summary>
internal sealed record OrderRequest(string Type, string Instrument, string Units, string TimeInForce, string PositionFill)
{
    public string? Price { get; init; }

    public ClientExtensions? ClientExtensions { get; init; }

    public ClientExtensions? TradeClientExtensions { get; init; }

    public ExitDetails? StopLossOnFill { get; init; }

    public ExitDetails? TakeProfitOnFill { get; init; }
}

/// <summary>The price of a stop-loss or a take-profit.</summary>
internal sealed record ExitDetails(string Price);

/// <summary>PUT of what is written on a trade. What is left out may be cleared, so that all of it is sent.</summary>
internal sealed record ExtensionsBody(ClientExtensions ClientExtensions);

/// <summary>PUT of a trade's close.</summary>
internal sealed record TradeCloseBody(string Units);

/// <summary>PUT of a position's close; the side that is not meant is NONE.</summary>
internal sealed record PositionCloseBody(string LongUnits, string ShortUnits)
{
    public ClientExtensions? LongClientExtensions { get; init; }

    public ClientExtensions? ShortClientExtensions { get; init; }
}
