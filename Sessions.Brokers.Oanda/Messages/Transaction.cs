using System.Text.Json.Serialization;

namespace Sessions.Brokers.Oanda.Messages;

/// <summary>What has happened on the account, of the kinds that concern orders.</summary>
internal sealed record Transaction
{
    public required long Id { get; init; }

    public required string Type { get; init; }

    public DateTimeOffset? Time { get; init; }

    public string? Instrument { get; init; }

    public decimal? Units { get; init; }

    public string? Reason { get; init; }

    public string? RejectReason { get; init; }

    public ClientExtensions? ClientExtensions { get; init; }

    [JsonPropertyName("orderID")]
    public long? OrderId { get; init; }

    [JsonPropertyName("clientOrderID")]
    public string? ClientOrderId { get; init; }

    [JsonPropertyName("replacesOrderID")]
    public long? ReplacesOrderId { get; init; }

    [JsonPropertyName("tradeID")]
    public long? TradeId { get; init; }

    public ClientExtensions? TradeClientExtensionsModify { get; init; }

    public TradeClose? TradeClose { get; init; }

    public TradePart? TradeOpened { get; init; }

    public TradePart? TradeReduced { get; init; }

    public IReadOnlyList<TradePart>? TradesClosed { get; init; }

    /// <summary>What a fill has opened and reduced.</summary>
    [JsonIgnore]
    public IEnumerable<TradePart> Parts => [.. TradeOpened is { } opened ? [opened] : (TradePart[])[], .. TradeReduced is { } reduced ? [reduced] : (TradePart[])[], .. TradesClosed ?? []];
}
