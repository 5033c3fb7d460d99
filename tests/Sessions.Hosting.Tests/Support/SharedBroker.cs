using System.Collections.Concurrent;
using Sessions.Brokers;

namespace Sessions.Hosting.Tests.Support;

/// <summary>A netting account without tags, on which somebody else is long already.</summary>
internal sealed class SharedBroker(TimeProvider clock) : IBroker
{
    private readonly ConcurrentDictionary<string, OrderResult> _answers = new();
    private decimal _volume = 5;

    public string Account => "shared";

    public BrokerCapabilities Capabilities => BrokerCapabilities.None;

    public ValueTask<OrderResult> OpenAsync(OpenRequest request, CancellationToken cancellationToken)
    {
        _volume += request.Volume;
        return ValueTask.FromResult(_answers[request.ClientOrderId!] = OrderResult.Filled(request.Volume, 1.1m, "EURUSD"));
    }

    public ValueTask<OrderResult> CloseAsync(CloseRequest request, CancellationToken cancellationToken)
    {
        _volume -= request.Volume;
        return ValueTask.FromResult(_answers[request.ClientOrderId!] = OrderResult.Filled(request.Volume, 1.1m, "EURUSD"));
    }

    public ValueTask<PositionSnapshot> GetPositionsAsync(CancellationToken cancellationToken) => ValueTask.FromResult(new PositionSnapshot(
        clock.GetUtcNow(), Complete: true, [new Position("EURUSD", "EURUSD", PositionSide.Long, _volume, 1.1m, clock.GetUtcNow().AddDays(-1)) { NetProfit = 60 }]));

    public ValueTask<OrderResult> QueryAsync(OrderQuery query, CancellationToken cancellationToken) =>
        ValueTask.FromResult(_answers.GetValueOrDefault(query.ClientOrderId) ?? OrderResult.NotFound());
}
