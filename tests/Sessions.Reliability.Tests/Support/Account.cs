using System.Globalization;
using Sessions.Brokers;

namespace Sessions.Reliability.Support;

/// <summary>A hedging account that is idempotent by client order id and notices what must not happen.</summary>
internal sealed class Account(World world) : IOrderBroker
{
    private readonly Dictionary<string, OrderResult> _answers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Position> _positions = new(StringComparer.Ordinal);
    private int _ids;

    string IBroker.Account => "test";

    public BrokerCapabilities Capabilities { get; init; } = BrokerCapabilities.Hedging | BrokerCapabilities.Tags | BrokerCapabilities.Orders;

    public IReadOnlyCollection<Position> Positions => _positions.Values;

    /// <summary>How many closes were carried out.</summary>
    public int Closed { get; private set; }

    /// <summary>Answers a close instead of carrying it out; null to carry it out.</summary>
    public Func<CloseRequest, OrderResult?> Spoil { get; set; } = static _ => null;

    /// <summary>What was there before the strategy.</summary>
    public Position Hold(string? tag, decimal volume = 1)
    {
        var id = (++_ids).ToString(CultureInfo.InvariantCulture);
        return _positions[id] = new Position(id, "EURUSD", PositionSide.Long, volume, 1.1m, world.Now) { Tag = tag, NetProfit = 0 };
    }

    public ValueTask<OrderResult> OpenAsync(OpenRequest request, CancellationToken cancellationToken) => world.Step(() => ValueTask.FromResult(
        Once(request.ClientOrderId, () => OrderResult.Filled(request.Volume, 1.1m, Hold(request.Tag, request.Volume).Id))));

    public ValueTask<OrderResult> CloseAsync(CloseRequest request, CancellationToken cancellationToken) => world.Step(() => ValueTask.FromResult(
        Once(request.ClientOrderId, () => Spoil(request) ?? Reduce(request))));

    public ValueTask<PositionSnapshot> GetPositionsAsync(CancellationToken cancellationToken) =>
        world.Read(() => ValueTask.FromResult(new PositionSnapshot(world.Now, true, [.. _positions.Values])));

    public ValueTask<OrderResult> QueryAsync(OrderQuery query, CancellationToken cancellationToken) =>
        world.Read(() => ValueTask.FromResult(_answers.GetValueOrDefault(query.ClientOrderId) ?? OrderResult.NotFound()));

    public ValueTask<IReadOnlyList<RestingOrder>> GetOrdersAsync(CancellationToken cancellationToken) =>
        world.Read(() => ValueTask.FromResult<IReadOnlyList<RestingOrder>>([]));

    public ValueTask CancelAsync(string orderId, CancellationToken cancellationToken) => ValueTask.CompletedTask;

    private OrderResult Once(string clientOrderId, Func<OrderResult> place)
    {
        if (!_answers.TryGetValue(clientOrderId, out var answer))
        {
            answer = place();
            _answers.Add(clientOrderId, answer);
        }

        return answer;
    }

    private OrderResult Reduce(CloseRequest request)
    {
        if (!_positions.TryGetValue(request.PositionId, out var position))
        {
            // Reduce-only saves it, but a closer that sends this has lost count.
            world.Violations.Add($"a second close of position {request.PositionId} was sent under {request.ClientOrderId}");
            return OrderResult.Rejected("no such position");
        }

        if (request.Volume > position.Volume)
        {
            world.Violations.Add($"{request.Volume} of {position.Volume} of position {position.Id} were to be closed");
        }

        var closed = Math.Min(request.Volume, position.Volume);
        Closed++;
        _positions[position.Id] = position with { Volume = position.Volume - closed };
        if (closed == position.Volume)
        {
            _positions.Remove(position.Id);
        }

        return OrderResult.Filled(closed, 1.1m, position.Id);
    }
}
