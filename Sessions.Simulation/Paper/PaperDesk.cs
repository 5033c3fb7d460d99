using System.Globalization;
using Sessions.Brokers;

namespace Sessions.Simulation;

/// <summary>Takes requests: refuses them for a reason, trades them at the quote, or lets them wait or rest.</summary>
internal sealed class PaperDesk(Markets markets, PaperAccount account, PaperMargin margin, OrderLedger ledger, BrokerCapabilities capabilities)
{
    private readonly List<(WaitingOrder Order, ReachedMarket Reached)> _due = [];
    private int _orders;
    private int _waited;

    /// <summary>How many orders and closes were rejected because their market was closed.</summary>
    public int RejectedWhileClosed { get; private set; }

    /// <summary>Called with each order that does not fill at once, and its tag.</summary>
    public Action<string, string?> Placed { get; set; } = static (_, _) => { };

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

        if (request.Type != OrderType.Market)
        {
            if (!capabilities.HasFlag(BrokerCapabilities.Orders))
            {
                return OrderResult.Rejected("the account keeps no resting orders; send a market order");
            }

            return Rest(request, clientOrderId, market, now);
        }

        if (market.Refuse(now) is { } closed)
        {
            return Closed(closed);
        }

        return market.WaitsForPrice(now) ? Wait(request, clientOrderId, market, now) : OpenAt(request, market, now, null);
    }

    public OrderResult Close(CloseRequest request, string clientOrderId, DateTimeOffset now)
    {
        if (account.Find(request.PositionId) is not { } position || (request.Side ?? position.Side) != position.Side)
        {
            return NotOpen(request.PositionId);
        }

        var market = position.Market;
        var volume = Math.Min(request.Volume, position.Volume);
        if (OrderRules.FindCloseProblem(volume, position.Volume, market.Instrument) is { } problem)
        {
            return OrderResult.Rejected(problem);
        }

        if (market.Refuse(now) is { } closed)
        {
            return Closed(closed);
        }

        if (market.WaitsForPrice(now))
        {
            market.Waiting.Add(new WaitingOrder(++_waited, clientOrderId, now, null, instant => CloseAt(request, instant)));
            return OrderResult.Working();
        }

        return CloseAt(request, now);
    }

    /// <summary>Carries out, at new prices, what waited for them, oldest first in whichever market.</summary>
    public void FillWaiting(List<ReachedMarket> reached)
    {
        _due.Clear();
        foreach (var at in reached)
        {
            if (at.Market.Waiting.Count > 0)
            {
                var instant = at.Stretch.CloseInstant;
                _due.AddRange(at.Market.Waiting.Where(order => order.PlacedAt <= instant).Select(order => (order, at)));
                at.Market.Waiting.RemoveAll(order => order.PlacedAt <= instant);
            }
        }

        _due.Sort(static (one, other) => one.Order.Sequence.CompareTo(other.Order.Sequence));
        foreach (var (order, at) in _due)
        {
            var result = at.Market.FillsInBar(order.PlacedAt, at.Stretch.OpenInstant)
                ? order.Fill(at.Stretch.CloseInstant)
                : OrderResult.Rejected($"no bar of {at.Market.Instrument.Symbol} contains the instant at which it was sent, or follows soon: nothing traded then");
            if (result.Status == OrderStatus.Filled)
            {
                at.Market.NoteLateFill(at.Stretch.CloseInstant - order.PlacedAt);
            }

            ledger.Update(order.ClientOrderId, result);
        }
    }

    public IReadOnlyList<RestingOrder> GetOrders() =>
    [
        .. markets.All.SelectMany(static market => market.Orders.Concat(market.Waiting.Select(static order => order.Entry).OfType<PaperOrder>()))
            .OrderBy(static order => order.Sequence)
            .Select(order => order.ToRestingOrder(capabilities.HasFlag(BrokerCapabilities.Tags))),
    ];

    public OrderResult Modify(ModifyRequest request, DateTimeOffset now)
    {
        if (account.Find(request.PositionId) is not { } position)
        {
            return NotOpen(request.PositionId);
        }

        if (position.Market.Refuse(now) is { } closed)
        {
            return Closed(closed);
        }

        var exits = new OpenRequest(position.Market.Instrument.Symbol, position.Side, position.Volume)
        {
            StopLoss = request.StopLoss,
            TakeProfit = request.TakeProfit,
        };
        if (OrderRules.FindExitProblem(exits, position.Market.ExitQuote(position.Side)) is { } problem)
        {
            return OrderResult.Rejected(problem);
        }

        position.Protect(request.StopLoss, request.TakeProfit, now);
        return OrderResult.Resting(position.Id);
    }

    /// <summary>Cancels an order; false where there is none.</summary>
    public bool Cancel(string orderId)
    {
        var isThere = false;
        foreach (var market in markets.All)
        {
            if (market.Orders.Find(order => order.Id == orderId) is { } order)
            {
                isThere = market.Orders.Remove(order);
                ledger.Update(order.ClientOrderId, Cancelled());
            }
            else if (market.Waiting.Find(waiting => waiting.Entry?.Id == orderId) is { } waiting)
            {
                isThere = market.Waiting.Remove(waiting);
                ledger.Update(waiting.ClientOrderId, Cancelled());
            }
        }

        return isThere;
    }

    private static OrderResult Cancelled() => OrderResult.Rejected("cancelled before it filled");

    private static OrderResult NotOpen(string positionId) => OrderResult.Rejected($"there is no open position '{positionId}'");

    private OrderResult Closed(string reason)
    {
        RejectedWhileClosed++;
        return OrderResult.Rejected(reason);
    }

    /// <param name="request">What is opened.</param>
    /// <param name="market">Where.</param>
    /// <param name="now">When.</param>
    /// <param name="id">The id that it has; null for a new one.</param>
    private OrderResult OpenAt(OpenRequest request, Market market, DateTimeOffset now, string? id)
    {
        var price = market.Slipped(market.EntryQuote(request.Side), buying: request.Side == PositionSide.Long);
        if ((OrderRules.FindExitProblem(request, market.ExitQuote(request.Side)) ?? margin.FindProblem(request, market, price)) is { } problem)
        {
            return OrderResult.Rejected(problem);
        }

        var position = account.Open(id ?? NextId(), market, request, price, now);
        return OrderResult.Filled(request.Volume, price, position);
    }

    private OrderResult CloseAt(CloseRequest request, DateTimeOffset now)
    {
        // What was sent earlier, or a stop, may have closed it meanwhile.
        if (account.Find(request.PositionId) is not { } position)
        {
            return NotOpen(request.PositionId);
        }

        var volume = Math.Min(request.Volume, position.Volume);
        var price = position.Market.Slipped(position.Market.ExitQuote(position.Side), position.IsClosedByBuying);
        account.Close(position, volume, price, now, CloseReason.Order);
        return OrderResult.Filled(volume, price, position.Id);
    }

    private OrderResult Wait(OpenRequest request, string clientOrderId, Market market, DateTimeOffset now)
    {
        var order = NewOrder(request, clientOrderId, 0, now);
        market.Waiting.Add(new WaitingOrder(++_waited, clientOrderId, now, order, instant => OpenAt(request, market, instant, order.Id)));
        return OrderResult.Working();
    }

    private OrderResult Rest(OpenRequest request, string clientOrderId, Market market, DateTimeOffset now)
    {
        var price = request.Price.GetValueOrDefault();

        // An order may rest while the market is closed; there is nothing to compare it with then.
        var isOpen = market.QuotedAt is not null && market.WhyClosed(now) is null;
        var reached = isOpen ? OrderRules.FindReached(request, market.EntryQuote(request.Side)) : null;
        if ((reached ?? OrderRules.FindExitProblem(request, price)) is { } problem)
        {
            return OrderResult.Rejected(problem);
        }

        var order = NewOrder(request, clientOrderId, price, now);
        market.Orders.Add(order);
        return OrderResult.Resting(order.Id);
    }

    private PaperOrder NewOrder(OpenRequest request, string clientOrderId, decimal price, DateTimeOffset now)
    {
        var order = new PaperOrder(NextId(), _orders, clientOrderId, request, price, now);
        Placed(order.Id, request.Tag);
        return order;
    }

    private string NextId() => (++_orders).ToString(CultureInfo.InvariantCulture);
}
