using Sessions.Brokers;

namespace Sessions.Reliability.Support;

/// <summary>A process's own way to an account: what the process keeps about its broker dies with it.</summary>
internal sealed class Connection(IOrderBroker account) : IOrderBroker
{
    public string Account => account.Account;

    public BrokerCapabilities Capabilities => account.Capabilities;

    public ValueTask<OrderResult> OpenAsync(OpenRequest request, CancellationToken cancellationToken) => account.OpenAsync(request, cancellationToken);

    public ValueTask<OrderResult> CloseAsync(CloseRequest request, CancellationToken cancellationToken) => account.CloseAsync(request, cancellationToken);

    public ValueTask<PositionSnapshot> GetPositionsAsync(CancellationToken cancellationToken) => account.GetPositionsAsync(cancellationToken);

    public ValueTask<OrderResult> QueryAsync(OrderQuery query, CancellationToken cancellationToken) => account.QueryAsync(query, cancellationToken);

    public ValueTask<IReadOnlyList<RestingOrder>> GetOrdersAsync(CancellationToken cancellationToken) => account.GetOrdersAsync(cancellationToken);

    public ValueTask CancelAsync(string orderId, CancellationToken cancellationToken) => account.CancelAsync(orderId, cancellationToken);
}
