using Sessions.Brokers;

namespace Sessions.Reliability.Support;

/// <summary>An account of whose calls a test changes some; all others are the account's own.</summary>
internal sealed class SpoiltBroker(IOrderBroker account) : IOrderBroker
{
    public string Account => account.Account;

    public BrokerCapabilities Capabilities { get; init; } = account.Capabilities;

    public Func<OpenRequest, ValueTask<OrderResult>>? Open { get; set; }

    public Func<CloseRequest, ValueTask<OrderResult>>? Close { get; set; }

    public Func<ValueTask<PositionSnapshot>>? Positions { get; set; }

    public Func<string, ValueTask<OrderResult>>? Query { get; set; }

    public Func<ValueTask<IReadOnlyList<RestingOrder>>>? Orders { get; set; }

    public Func<string, ValueTask>? Cancel { get; set; }

    public ValueTask<OrderResult> OpenAsync(OpenRequest request, CancellationToken cancellationToken) => Open?.Invoke(request) ?? account.OpenAsync(request, cancellationToken);

    public ValueTask<OrderResult> CloseAsync(CloseRequest request, CancellationToken cancellationToken) => Close?.Invoke(request) ?? account.CloseAsync(request, cancellationToken);

    public ValueTask<PositionSnapshot> GetPositionsAsync(CancellationToken cancellationToken) => Positions?.Invoke() ?? account.GetPositionsAsync(cancellationToken);

    public ValueTask<OrderResult> QueryAsync(OrderQuery query, CancellationToken cancellationToken) => Query?.Invoke(query.ClientOrderId) ?? account.QueryAsync(query, cancellationToken);

    public ValueTask<IReadOnlyList<RestingOrder>> GetOrdersAsync(CancellationToken cancellationToken) => Orders?.Invoke() ?? account.GetOrdersAsync(cancellationToken);

    public ValueTask CancelAsync(string orderId, CancellationToken cancellationToken) => Cancel?.Invoke(orderId) ?? account.CancelAsync(orderId, cancellationToken);
}
