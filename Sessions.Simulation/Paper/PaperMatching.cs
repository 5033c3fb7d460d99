using Sessions.Brokers;

namespace Sessions.Simulation;

/// <summary>
/// Fills what the new prices of an instant reach: stop-losses and take-profits first, then resting orders, each oldest first
/// in whichever market. So the order in which the prices came decides nothing.
/// </summary>
internal sealed class PaperMatching(PaperAccount account, PaperMargin margin, OrderLedger ledger)
{
    private readonly List<(PaperPosition Position, PriceStretch Stretch)> _positions = [];
    private readonly List<(PaperOrder Order, ReachedMarket Reached)> _orders = [];

    public void Run(List<ReachedMarket> reached)
    {
        Collect(reached);
        foreach (var (position, stretch) in _positions)
        {
            TryExit(position, stretch);
        }

        foreach (var (order, at) in _orders)
        {
            TryEnter(order, at.Market, at.Stretch);
        }
    }

    private void Collect(List<ReachedMarket> reached)
    {
        _positions.Clear();
        _orders.Clear();
        foreach (var at in reached)
        {
            if (!at.Market.IsQuoteTraded)
            {
                continue;
            }

            foreach (var position in at.Market.Positions)
            {
                _positions.Add((position, at.Stretch));
            }

            foreach (var order in at.Market.Orders)
            {
                _orders.Add((order, at));
            }
        }

        // Those of one market are in order.
        if (reached.Count > 1)
        {
            _positions.Sort(static (one, other) => one.Position.Sequence.CompareTo(other.Position.Sequence));
            _orders.Sort(static (one, other) => one.Order.Sequence.CompareTo(other.Order.Sequence));
        }
    }

    private void TryExit(PaperPosition position, in PriceStretch stretch)
    {
        if (stretch.After(position.ExitsSince) is not { } seen)
        {
            return;
        }

        // A range does not say which came first: the stop is taken.
        if (FillRules.StopLoss(position.Side, position.StopLoss, seen) is { } stop)
        {
            CloseAtStop(position, stop, seen.CloseInstant);
        }
        else if (FillRules.TakeProfit(position.Side, position.TakeProfit, seen) is { } target)
        {
            account.Close(position, position.Volume, target, seen.CloseInstant, CloseReason.TakeProfit);
        }
    }

    private void TryEnter(PaperOrder order, Market market, in PriceStretch stretch)
    {
        if (stretch.After(order.PlacedAt) is not { } seen || FillRules.Entry(order, seen) is not { } reached)
        {
            return;
        }

        var request = order.Request;
        var price = request.Type == OrderType.Stop ? market.Slipped(reached, buying: request.Side == PositionSide.Long) : reached;
        market.Orders.Remove(order);
        if (margin.FindProblem(request, market, price) is { } problem)
        {
            ledger.Update(order.ClientOrderId, OrderResult.Rejected(problem));
            return;
        }

        var id = account.Open(order.Id, market, request, price, seen.CloseInstant);
        ledger.Update(order.ClientOrderId, OrderResult.Filled(request.Volume, price, id));

        // On a netting account it may have reduced a position of the other side.
        if (account.Find(id) is not { } position || position.Side != request.Side)
        {
            return;
        }

        position.Note(stretch);
        if (FillRules.StopLossAfterEntry(order, seen) is { } stop)
        {
            CloseAtStop(position, stop, seen.CloseInstant);
        }
    }

    private void CloseAtStop(PaperPosition position, decimal stop, DateTimeOffset instant) =>
        account.Close(position, position.Volume, position.Market.Slipped(stop, position.IsClosedByBuying), instant, CloseReason.StopLoss);
}
