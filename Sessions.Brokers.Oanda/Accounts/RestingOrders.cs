using Sessions.Brokers.Oanda.Messages;
using Sessions.Brokers.Oanda.Orders;

namespace Sessions.Brokers.Oanda.Accounts;

/// <summary>Pending orders as resting orders, those that protect a trade with its volume.</summary>
internal static class RestingOrders
{
    public static IReadOnlyList<RestingOrder> Of(AccountContents account, bool isHedging)
    {
        var trades = account.Trades.ToDictionary(static trade => trade.Id);
        return [.. account.Orders.Select(order => order.TradeId is { } trade ? Exit(order, trades.GetValueOrDefault(trade), isHedging) : Entry(order, isHedging)).OfType<RestingOrder>()];
    }

    // An exit whose trade is gone goes with it.
    private static RestingOrder? Exit(PendingOrder order, Trade? trade, bool isHedging) => trade is null ? null : Make(
        order, trade.Instrument, -trade.CurrentUnits, order.Type is "TAKE_PROFIT" ? OrderType.Limit : OrderType.Stop) with
    {
        IsReduceOnly = true,
        PositionId = isHedging ? Symbols.Id(trade.Id) : trade.Instrument,
    };

    // What has neither units nor a trade opens nothing that could be told.
    private static RestingOrder? Entry(PendingOrder order, bool isHedging) => order is not { Instrument: { } instrument, Units: { } units } ? null : Make(
        order, instrument, units, order.Type is "STOP" ? OrderType.Stop : OrderType.Limit) with
    {
        Tag = isHedging ? Holdings.NullIfEmpty(order.ClientExtensions?.Tag) : null,
        IsReduceOnly = order.PositionFill is "REDUCE_ONLY",
    };

    private static RestingOrder Make(PendingOrder order, string instrument, decimal units, OrderType type) => new(
        Symbols.Id(order.Id),
        order.ClientExtensions?.Id ?? "",
        instrument,
        units > 0 ? PositionSide.Long : PositionSide.Short,
        type,
        Math.Abs(units),
        order.Price ?? order.TrailingStopValue ?? 0,
        Tag: null);
}
