using Sessions.Brokers;

namespace Sessions.Simulation;

// docs/decisions.md 40
/// <summary>At which price something fills in a stretch of prices, before slippage; null where it does not.</summary>
internal static class FillRules
{
    /// <summary>
    /// A price that triggers: filled there, or at the open where the stretch opens beyond it, which is worse.
    /// </summary>
    public static decimal? Stop(decimal level, bool rising, in BarPrices prices)
    {
        if (rising)
        {
            return prices.High >= level ? Math.Max(level, prices.Open) : null;
        }

        return prices.Low <= level ? Math.Min(level, prices.Open) : null;
    }

    /// <summary>A price that is a limit: filled there and never better, though the stretch may open beyond it.</summary>
    public static decimal? Limit(decimal level, bool rising, in BarPrices prices)
    {
        if (rising)
        {
            return prices.High >= level ? level : null;
        }

        return prices.Low <= level ? level : null;
    }

    public static decimal? Entry(PaperOrder order, in PriceStretch stretch)
    {
        var isLong = order.Request.Side == PositionSide.Long;
        var prices = isLong ? stretch.Ask : stretch.Bid;
        if (order.Request.Type == OrderType.Stop)
        {
            return Stop(order.Price, rising: isLong, prices);
        }

        var limit = Limit(order.Price, rising: !isLong, prices);
        if (limit is not { } price || !OpensBeyondStop(order, stretch))
        {
            return limit;
        }

        // It opened beyond the stop-loss too: the order fills at the open, where the stop closes it, and was never at its own price.
        return isLong ? Math.Min(price, prices.Open) : Math.Max(price, prices.Open);
    }

    public static decimal? StopLoss(PositionSide side, decimal? level, in PriceStretch stretch) =>
        level is { } price ? Stop(price, rising: side == PositionSide.Short, ExitPrices(side, stretch)) : null;

    public static decimal? TakeProfit(PositionSide side, decimal? level, in PriceStretch stretch) =>
        level is { } price ? Limit(price, rising: side == PositionSide.Long, ExitPrices(side, stretch)) : null;

    /// <summary>
    /// Where the stretch that filled an order also hits the new position's stop-loss. It does where its range touches it, except
    /// that a stop order's stretch which opened beyond the stop-loss, on its way to the order, has to end beyond it.
    /// </summary>
    public static decimal? StopLossAfterEntry(PaperOrder order, in PriceStretch stretch)
    {
        var (side, level) = (order.Request.Side, order.Request.StopLoss);
        if (order.Request.Type != OrderType.Stop || !OpensBeyondStop(order, stretch))
        {
            return StopLoss(side, level, stretch);
        }

        return StopLoss(side, level, stretch.AtClose) is null ? null : level;
    }

    private static bool OpensBeyondStop(PaperOrder order, in PriceStretch stretch)
    {
        var open = ExitPrices(order.Request.Side, stretch).Open;
        return order.Request.Side == PositionSide.Long ? open <= order.Request.StopLoss : open >= order.Request.StopLoss;
    }

    private static BarPrices ExitPrices(PositionSide side, in PriceStretch stretch) =>
        side == PositionSide.Long ? stretch.Bid : stretch.Ask;
}
