using Sessions.Brokers;

namespace Sessions.Benchmarks.Support;

/// <summary>An account that holds nothing.</summary>
internal sealed class NoBroker : IBroker
{
    public static NoBroker Instance { get; } = new();

    public string Account => "none";

    public BrokerCapabilities Capabilities => BrokerCapabilities.Hedging | BrokerCapabilities.Tags;

    public ValueTask<OrderResult> OpenAsync(OpenRequest request, CancellationToken cancellationToken) =>
        ValueTask.FromResult(OrderResult.Rejected("nothing is traded here"));

    public ValueTask<OrderResult> CloseAsync(CloseRequest request, CancellationToken cancellationToken) =>
        ValueTask.FromResult(OrderResult.Rejected("nothing is held here"));

    public ValueTask<PositionSnapshot> GetPositionsAsync(CancellationToken cancellationToken) =>
        ValueTask.FromResult(new PositionSnapshot(TimeProvider.System.GetUtcNow(), true, []));

    public ValueTask<OrderResult> QueryAsync(OrderQuery query, CancellationToken cancellationToken) =>
        ValueTask.FromResult(OrderResult.Rejected("nothing was sent"));
}
