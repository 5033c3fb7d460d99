using System.Text.Json.Serialization;

namespace Sessions.Brokers.Oanda.Messages;

/// <summary>What a fill has opened or closed of a trade.</summary>
internal sealed record TradePart
{
    [JsonPropertyName("tradeID")]
    public required long TradeId { get; init; }

    public decimal Units { get; init; }

    public decimal? Price { get; init; }
}

/// <summary>The trade that an order closes.</summary>
internal sealed record TradeClose
{
    [JsonPropertyName("tradeID")]
    public long? TradeId { get; init; }
}
