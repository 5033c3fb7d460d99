using System.Collections.Concurrent;
using System.Globalization;
using Sessions.Brokers;

namespace Sessions.Journals.Postgres.Tests.Support;

/// <summary>A hedging account with tags that fills everything at once.</summary>
internal sealed class TaggedBroker : IBroker
{
    private readonly ConcurrentDictionary<string, Position> _positions = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, OrderResult> _orders = new(StringComparer.Ordinal);
    private int _tickets;

    public string Account => "account";

    public BrokerCapabilities Capabilities => BrokerCapabilities.Hedging | BrokerCapabilities.Tags;

    public int Open => _positions.Count;

    public ValueTask<OrderResult> OpenAsync(OpenRequest request, CancellationToken cancellationToken) => ValueTask
        .FromResult(_orders.GetOrAdd(request.ClientOrderId!, _ =>
    {
        var id = Interlocked.Increment(ref _tickets).ToString(CultureInfo.InvariantCulture);
        _positions[id] = new Position(id, request.Symbol, request.Side, request.Volume, 1, TimeProvider.System.GetUtcNow()) { Tag = request.Tag };
        return OrderResult.Filled(request.Volume, 1, id);
    }));

    public ValueTask<OrderResult> CloseAsync(CloseRequest request, CancellationToken cancellationToken) => ValueTask.FromResult(_orders.GetOrAdd(
        request.ClientOrderId!, _ => _positions.TryRemove(request.PositionId, out var closed) ? OrderResult.Filled(closed.Volume, 1, request.PositionId)
            : OrderResult.Rejected("no such position")));

    public ValueTask<OrderResult> QueryAsync(OrderQuery query, CancellationToken cancellationToken) =>
        ValueTask.FromResult(_orders.TryGetValue(query.ClientOrderId, out var answer) ? answer : OrderResult.NotFound());

    public ValueTask<PositionSnapshot> GetPositionsAsync(CancellationToken cancellationToken) =>
        ValueTask.FromResult(new PositionSnapshot(TimeProvider.System.GetUtcNow(), true, [.. _positions.Values]));
}
