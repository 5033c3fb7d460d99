using Sessions.Brokers;

namespace Sessions.Reliability.Support;

/// <summary>An account that does not tell its positions for a while.</summary>
internal sealed class SilentAccount(IOrderBroker account, Func<bool> isSilent) : IOrderBroker
{
    public string Account => account.Account;

    public BrokerCapabilities Capabilities => account.Capabilities;

    public ValueTask<OrderResult> OpenAsync(OpenRequest request, CancellationToken cancellationToken) => account.OpenAsync(request, cancellationToken);

    public ValueTask<OrderResult> CloseAsync(CloseRequest request, CancellationToken cancellationToken) => account.CloseAsync(request, cancellationToken);

    public ValueTask<PositionSnapshot> GetPositionsAsync(CancellationToken cancellationToken) =>
        isSilent() ? throw new HttpRequestException("503") : account.GetPositionsAsync(cancellationToken);

    public ValueTask<OrderResult> QueryAsync(OrderQuery query, CancellationToken cancellationToken) => account.QueryAsync(query, cancellationToken);

    public ValueTask<IReadOnlyList<RestingOrder>> GetOrdersAsync(CancellationToken cancellationToken) => account.GetOrdersAsync(cancellationToken);

    public ValueTask CancelAsync(string orderId, CancellationToken cancellationToken) => account.CancelAsync(orderId, cancellationToken);
}
