using Sessions.Brokers.Oanda.Messages;
using Sessions.Brokers.Oanda.Orders;

namespace Sessions.Brokers.Oanda.Accounts;

/// <summary>Trades as positions: one each on an account that hedges, one an instrument on one that nets.</summary>
internal static class Holdings
{
    public static IReadOnlyList<Position> Of(IReadOnlyList<Trade> trades, bool isHedging)
    {
        var held = trades.Where(static trade => trade.CurrentUnits != 0);
        return isHedging
            ? [.. held.Select(static trade => ToPosition(Symbols.Id(trade.Id), [trade]) with { Tag = NullIfEmpty(trade.ClientExtensions?.Tag) })]
            : [.. held.GroupBy(static trade => trade.Instrument).Select(static group => ToPosition(group.Key, [.. group]))];
    }

    public static string? NullIfEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;

    private static Position ToPosition(string id, Trade[] trades)
    {
        var isLong = trades[0].CurrentUnits > 0;
        if (trades.Any(trade => trade.CurrentUnits > 0 != isLong))
        {
            throw new InvalidOperationException(
                $"The account holds {trades[0].Instrument} long and short, though it nets: it was set to hedge before. Close one side on the venue's page.");
        }

        var volume = trades.Sum(static trade => Math.Abs(trade.CurrentUnits));
        var price = trades.Sum(static trade => Math.Abs(trade.CurrentUnits) * trade.Price) / volume;
        var profit = trades.All(static trade => trade.UnrealizedProfit is not null) ? trades.Sum(static trade => trade.UnrealizedProfit) : null;

        // What closing would bring is known only where the swap is.
        var swap = trades.All(static trade => trade.Financing is not null) ? trades.Sum(static trade => trade.Financing) : null;
        return new Position(id, trades[0].Instrument, isLong ? PositionSide.Long : PositionSide.Short, volume, price, trades.Min(static trade => trade.OpenTime)?.ToUniversalTime())
        {
            GrossProfit = profit,
            NetProfit = profit + swap,
        };
    }
}
