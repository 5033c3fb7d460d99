using System.Globalization;

namespace Sessions.Brokers.Contract.Tests.Support;

/// <summary>An account with one position a symbol and no tags, which fills everything at one price.</summary>
internal sealed class NettingVenue(TimeProvider clock) : IOrderBroker
{
    private const string Symbol = "EURUSD";

    private readonly Dictionary<string, OrderResult> _answers = new(StringComparer.Ordinal);
    private readonly List<RestingOrder> _resting = [];
    private decimal _net;

    public string Account => "netting";

    public BrokerCapabilities Capabilities => BrokerCapabilities.Orders;

    public ValueTask<OrderResult> OpenAsync(OpenRequest request, CancellationToken cancellationToken) => Once(request.ClientOrderId, () =>
    {
        if (request.Symbol != Symbol)
        {
            return OrderResult.Rejected("no such symbol");
        }

        if (request.Volume % 0.01m != 0)
        {
            return OrderResult.Rejected("no such volume");
        }

        if (request.Type != OrderType.Market)
        {
            var id = _answers.Count.ToString(CultureInfo.InvariantCulture);
            _resting.Add(new RestingOrder(id, request.ClientOrderId, Symbol, request.Side, request.Type, request.Volume, request.Price!.Value, null));
            return OrderResult.Resting(id);
        }

        _net += request.Side == PositionSide.Long ? request.Volume : -request.Volume;
        return OrderResult.Filled(request.Volume, 1.1m, Symbol);
    });

    public ValueTask<OrderResult> CloseAsync(CloseRequest request, CancellationToken cancellationToken) => Once(request.ClientOrderId, () =>
    {
        if (_net == 0)
        {
            return OrderResult.Rejected("nothing is held");
        }

        var closed = Math.Min(request.Volume, Math.Abs(_net));
        _net -= Math.Sign(_net) * closed;
        return OrderResult.Filled(closed, 1.1m, Symbol);
    });

    public ValueTask<PositionSnapshot> GetPositionsAsync(CancellationToken cancellationToken) => ValueTask.FromResult(new PositionSnapshot(
        clock.GetUtcNow(), true, _net == 0 ? [] : [new Position(Symbol, Symbol, _net > 0 ? PositionSide.Long : PositionSide.Short, Math.Abs(_net), 1.1m, clock.GetUtcNow())]));

    public ValueTask<OrderResult> QueryAsync(OrderQuery query, CancellationToken cancellationToken) =>
        ValueTask.FromResult(_answers.GetValueOrDefault(query.ClientOrderId) ?? OrderResult.NotFound());

    public ValueTask<IReadOnlyList<RestingOrder>> GetOrdersAsync(CancellationToken cancellationToken) => ValueTask.FromResult<IReadOnlyList<RestingOrder>>([.. _resting]);

    public ValueTask CancelAsync(string orderId, CancellationToken cancellationToken)
    {
        foreach (var order in _resting.FindAll(order => order.Id == orderId))
        {
            _resting.Remove(order);
            _answers[order.ClientOrderId] = OrderResult.Rejected("cancelled");
        }

        return ValueTask.CompletedTask;
    }

    private ValueTask<OrderResult> Once(string clientOrderId, Func<OrderResult> place)
    {
        if (!_answers.TryGetValue(clientOrderId, out var answer))
        {
            _answers.Add(clientOrderId, answer = place());
        }

        return ValueTask.FromResult(answer);
    }
}
