using Sessions.Brokers;

namespace Sessions.Reliability.Support;

/// <summary>An account with one untagged position a symbol, shared by everybody who trades on it.</summary>
internal sealed class NettingAccount(World world) : IOrderBroker
{
    private readonly Dictionary<string, OrderResult> _answers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, decimal> _net = new(StringComparer.Ordinal);
    private readonly List<RestingOrder> _resting = [];

    public string Account => "net";

    public BrokerCapabilities Capabilities => BrokerCapabilities.Orders;

    /// <summary>What closes were carried out, in order.</summary>
    public List<decimal> Closes { get; } = [];

    /// <summary>Called after an order was carried out and before it is answered; may throw.</summary>
    public Action<string> BeforeAnswer { get; set; } = static _ => { };

    /// <summary>Rejects orders by their id.</summary>
    public Func<string, bool> Refuses { get; set; } = static _ => false;

    /// <summary>How long an order is on its way, by its id. Until it has come the account knows nothing of it.</summary>
    public Func<string, TimeSpan> ArrivesAfter { get; set; } = static _ => TimeSpan.Zero;

    /// <summary>The net volume of a symbol: above zero long.</summary>
    public decimal Net(string symbol = "EURUSD") => _net.GetValueOrDefault(symbol);

    /// <summary>Somebody else trades: above zero buys.</summary>
    public void Trade(decimal volume, string symbol = "EURUSD") => _net[symbol] = Net(symbol) + volume;

    /// <summary>The market reaches every resting order.</summary>
    public void FillResting()
    {
        foreach (var order in _resting)
        {
            Trade(order.Side == PositionSide.Long ? order.Volume : -order.Volume, order.Symbol);
            _answers[order.ClientOrderId] = OrderResult.Filled(order.Volume, order.Price, order.Symbol);
        }

        _resting.Clear();
    }

    public ValueTask<OrderResult> OpenAsync(OpenRequest request, CancellationToken cancellationToken) => Place(request.ClientOrderId, () =>
    {
        if (request.Type != OrderType.Market)
        {
            _resting.Add(new RestingOrder(request.ClientOrderId, request.ClientOrderId, request.Symbol, request.Side, request.Type, request.Volume, request.Price ?? 0, null));
            return OrderResult.Resting(request.ClientOrderId);
        }

        Trade(request.Side == PositionSide.Long ? request.Volume : -request.Volume, request.Symbol);
        return OrderResult.Filled(request.Volume, 1.1m, request.Symbol);
    });

    public ValueTask<OrderResult> CloseAsync(CloseRequest request, CancellationToken cancellationToken) => Place(request.ClientOrderId, () =>
    {
        var net = Net(request.PositionId);
        var closed = Math.Min(request.Volume, Math.Abs(net));
        if (closed == 0)
        {
            return OrderResult.Rejected("nothing is held");
        }

        Closes.Add(closed);
        Trade(net > 0 ? -closed : closed, request.PositionId);
        return OrderResult.Filled(closed, 1.1m, request.PositionId);
    });

    public ValueTask<PositionSnapshot> GetPositionsAsync(CancellationToken cancellationToken) => world.Read(() => ValueTask.FromResult(
        new PositionSnapshot(world.Now, true, [.. _net.Where(static net => net.Value != 0).Select(net =>
            new Position(net.Key, net.Key, net.Value > 0 ? PositionSide.Long : PositionSide.Short, Math.Abs(net.Value), 1.1m, world.Now) { NetProfit = 0 })])));

    public ValueTask<OrderResult> QueryAsync(OrderQuery query, CancellationToken cancellationToken) =>
        world.Read(() => ValueTask.FromResult(_answers.GetValueOrDefault(query.ClientOrderId) ?? OrderResult.NotFound()));

    public ValueTask<IReadOnlyList<RestingOrder>> GetOrdersAsync(CancellationToken cancellationToken) =>
        world.Read(() => ValueTask.FromResult<IReadOnlyList<RestingOrder>>([.. _resting]));

    public ValueTask CancelAsync(string orderId, CancellationToken cancellationToken) => world.Step(() =>
    {
        if (_resting.RemoveAll(order => order.Id == orderId) > 0)
        {
            _answers[orderId] = OrderResult.Rejected("cancelled");
        }

        return ValueTask.CompletedTask;
    });

    private async ValueTask<OrderResult> Place(string clientOrderId, Func<OrderResult> place)
    {
        if (ArrivesAfter(clientOrderId) is var late && late > TimeSpan.Zero)
        {
            await Task.Delay(late, world.Clock!, CancellationToken.None);
        }

        return await Arrive(clientOrderId, place);
    }

    private ValueTask<OrderResult> Arrive(string clientOrderId, Func<OrderResult> place) => world.Step(() =>
    {
        if (!_answers.TryGetValue(clientOrderId, out var answer))
        {
            answer = _answers[clientOrderId] = Refuses(clientOrderId) ? OrderResult.Rejected("not now") : place();
        }

        BeforeAnswer(clientOrderId);
        return ValueTask.FromResult(answer);
    });
}
