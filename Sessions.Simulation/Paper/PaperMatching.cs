using Sessions.Brokers;

namespace Sessions.Simulation;

/// <summary>Fills what new prices reach: stop-losses and take-profits first, then resting orders, each oldest first.</summary>
internal sealed class PaperMatching(PaperAccount account, PaperMargin margin, OrderLedger ledger)
{
    public void Run(Market market, in PriceStretch stretch)
    {
        // What is closed leaves the list, so the next one takes its index.
        for (var i = 0; i < market.Positions.Count;)
        {
            i += TryExit(market.Positions[i], stretch) ? 0 : 1;
        }

        for (var i = 0; i < market.Orders.Count;)
        {
            i += TryEnter(market.Orders[i], market, stretch) ? 0 : 1;
        }
    }

    private bool TryExit(PaperPosition position, in PriceStretch stretch)
    {
        if (stretch.After(position.OpenedAt) is not { } seen)
        {
            return false;
        }

        // A range does not say which came first: the stop is taken.
        if (FillRules.StopLoss(position.Side, position.StopLoss, seen) is { } stop)
        {
            CloseAtStop(position, stop, seen.CloseInstant);
            return true;
        }

        if (FillRules.TakeProfit(position.Side, position.TakeProfit, seen) is { } target)
        {
            account.Close(position, position.Volume, target, seen.CloseInstant, CloseReason.TakeProfit);
            return true;
        }

        return false;
    }

    private bool TryEnter(PaperOrder order, Market market, in PriceStretch stretch)
    {
        if (stretch.After(order.PlacedAt) is not { } seen || FillRules.Entry(order, seen) is not { } reached)
        {
            return false;
        }

        var request = order.Request;
        var price = request.Type == OrderType.Stop ? market.Slipped(reached, buying: request.Side == PositionSide.Long) : reached;
        market.Orders.Remove(order);
        if (margin.FindProblem(request, market, price) is { } problem)
        {
            ledger.Update(order.ClientOrderId, OrderResult.Rejected(problem));
            return true;
        }

        var position = account.Open(order.Id, market, request, price, seen.CloseInstant);
        ledger.Update(order.ClientOrderId, OrderResult.Filled(request.Volume, price, position.Id));
        if (FillRules.StopLossAfterEntry(order, seen) is { } stop)
        {
            CloseAtStop(position, stop, seen.CloseInstant);
        }

        return true;
    }

    private void CloseAtStop(PaperPosition position, decimal stop, DateTimeOffset instant) =>
        account.Close(position, position.Volume, position.Market.Slipped(stop, position.IsClosedByBuying), instant, CloseReason.StopLoss);
}
