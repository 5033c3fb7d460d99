using System.Text.Json.Serialization;

namespace Sessions.Brokers.Oanda.Messages;

/// <summary>What the venue says to a request that changes something, accepted or refused.</summary>
internal sealed record OrderAnswer
{
    public Transaction? OrderCreateTransaction { get; init; }

    public Transaction? OrderFillTransaction { get; init; }

    public Transaction? OrderCancelTransaction { get; init; }

    public Transaction? OrderReissueTransaction { get; init; }

    public Transaction? OrderRejectTransaction { get; init; }

    public Transaction? LongOrderCreateTransaction { get; init; }

    public Transaction? LongOrderFillTransaction { get; init; }

    public Transaction? LongOrderCancelTransaction { get; init; }

    public Transaction? LongOrderRejectTransaction { get; init; }

    public Transaction? ShortOrderCreateTransaction { get; init; }

    public Transaction? ShortOrderFillTransaction { get; init; }

    public Transaction? ShortOrderCancelTransaction { get; init; }

    public Transaction? ShortOrderRejectTransaction { get; init; }

    public Transaction? TradeClientExtensionsModifyTransaction { get; init; }

    [JsonPropertyName("lastTransactionID")]
    public long? LastTransactionId { get; init; }

    public string? ErrorCode { get; init; }

    public string? ErrorMessage { get; init; }

    /// <summary>All of it, in the order in which it has happened.</summary>
    [JsonIgnore]
    public IReadOnlyList<Transaction> Transactions =>
    [
        .. new[]
        {
            OrderCreateTransaction, OrderFillTransaction, OrderCancelTransaction, OrderReissueTransaction, OrderRejectTransaction,
            LongOrderCreateTransaction, LongOrderFillTransaction, LongOrderCancelTransaction, LongOrderRejectTransaction,
            ShortOrderCreateTransaction, ShortOrderFillTransaction, ShortOrderCancelTransaction, ShortOrderRejectTransaction,
            TradeClientExtensionsModifyTransaction,
        }.OfType<Transaction>().OrderBy(static transaction => transaction.Id),
    ];
}
