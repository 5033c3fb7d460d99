using System.Globalization;
using Sessions.Brokers;

namespace Sessions.Simulation;

/// <summary>Takes requests: refuses them for a reason, trades them at the quote, or lets them rest.</summary>
internal sealed class PaperDesk(Markets markets, PaperAccount account, OrderLedger ledger, TimeSpan maxQuoteAge)
{
    private int _orders;

    public OrderResult Open(OpenRequest request, string clientOrderId, DateTimeOffset now)
    {
        if (!markets.TryFind(request.Symbol, out var market))
        {
            return OrderResult.Rejected(markets.Unknown(request.Symbol));
        }

        if (OrderRules.FindProblem(request, market.Instrument) is { } problem)
        {
            return OrderResult.Rejected(problem);
        }

        return request.Type == OrderType.Market ? OpenNow(request, market, now) : Rest(request, clientOrderId, market, now);
    }

    public OrderResult Close(CloseRequest request, DateTimeOffset now)
    {
        if (account.Find(request.PositionId) is not { } position)
        {
            return OrderResult.Rejected($"there is no open position '{request.PositionId}'");
        }

        var volume = Math.Min(request.Volume, position.Volume);
        if (OrderRules.FindCloseProblem(volume, position.Volume, position.Market.Instrument) is { } problem)
        {
            return OrderResult.Rejected(problem);
        }

        if (position.Market.WhyClosed(now, maxQuoteAge) is { } closed)
        {
            return OrderResult.Rejected(closed);
        }

        var price = position.Market.Slipped(position.Market.ExitQuote(position.Side), position.IsClosedByBuying);
        account.Close(position, volume, price, now, CloseReason.Order);
        return OrderResult.Filled(volume, price, position.Id);
    }

    public IReadOnlyList<RestingOrder> GetOrders() =>
    [
        .. markets.All.SelectMany(static market => market.Orders)
            .OrderBy(static order => order.Sequence)
            .Select(static order => order.ToRestingOrder()),
    ];

    public void Cancel(string orderId)
    {
        foreach (var market in markets.All)
        {
            if (market.Orders.Find(order => order.Id == orderId) is { } order)
            {
                market.Orders.Remove(order);
                ledger.Update(order.ClientOrderId, OrderResult.Rejected("cancelled before it filled"));
                return;
            }
        }
    }

    private OrderResult OpenNow(OpenRequest request, Market market, DateTimeOffset now)
    {
        if ((market.WhyClosed(now, maxQuoteAge) ?? OrderRules.FindExitProblem(request, market.ExitQuote(request.Side))) is { } problem)
        {
            return OrderResult.Rejected(problem);
        }

        var price = market.Slipped(market.EntryQuote(request.Side), buying: request.Side == PositionSide.Long);
        var position = account.Open(NextId(), market, request, price, now);
        return OrderResult.Filled(request.Volume, price, position.Id);
    }

    private OrderResult Rest(OpenRequest request, string clientOrderId, Market market, DateTimeOffset now)
    {
        var price = request.Price.GetValueOrDefault();

        // An order may rest while the market is closed; there is nothing to compare it with then.
        var isOpen = market.WhyClosed(now, maxQuoteAge) is null;
        var reached = isOpen ? OrderRules.FindReached(request, market.EntryQuote(request.Side)) : null;
        if ((reached ?? OrderRules.FindExitProblem(request, price)) is { } problem)
        {
            return OrderResult.Rejected(problem);
        }

        var order = new PaperOrder(NextId(), _orders, clientOrderId, request, price, now);
        market.Orders.Add(order);
        return OrderResult.Working(order.Id);
    }

    private string NextId() => (++_orders).ToString(CultureInfo.InvariantCulture);
}
