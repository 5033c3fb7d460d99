using System.Collections.Frozen;

namespace Sessions.Brokers.Oanda.Orders;

/// <summary>The kinds of transactions that say what becomes of an order, and codes that mean something of their own.</summary>
internal static class TransactionTypes
{
    public const string MarketOrder = "MARKET_ORDER";
    public const string OrderFill = "ORDER_FILL";
    public const string OrderCancel = "ORDER_CANCEL";
    public const string ExtensionsModify = "TRADE_CLIENT_EXTENSIONS_MODIFY";
    public const string OrderIdExists = "CLIENT_ORDER_ID_ALREADY_EXISTS";
    public const string TradeIdExists = "CLIENT_TRADE_ID_ALREADY_EXISTS";

    private static readonly FrozenSet<string> _orders = FrozenSet.ToFrozenSet([MarketOrder, "LIMIT_ORDER", "STOP_ORDER", "MARKET_IF_TOUCHED_ORDER"]);
    private static readonly FrozenSet<string> _rejects = FrozenSet.ToFrozenSet(["MARKET_ORDER_REJECT", "LIMIT_ORDER_REJECT", "STOP_ORDER_REJECT", "MARKET_IF_TOUCHED_ORDER_REJECT"]);

    public static bool IsOrder(string type) => _orders.Contains(type);

    public static bool IsReject(string type) => _rejects.Contains(type);

    public static bool IsKnown(string? type) => type is OrderFill or OrderCancel or ExtensionsModify || (type is not null && (IsOrder(type) || IsReject(type)));
}
