using Sessions.Brokers;

namespace Sessions.Reliability.Support;

/// <summary>An account that answers at once, and whose list shows what was there a while before.</summary>
internal sealed class LaggingList(IOrderBroker account, Func<DateTimeOffset> now, TimeSpan lag) : IOrderBroker
{
    private readonly List<(DateTimeOffset At, IReadOnlyList<Position> Positions)> _were = [];

    public string Account => account.Account;

    public BrokerCapabilities Capabilities => account.Capabilities;

    public async ValueTask<OrderResult> OpenAsync(OpenRequest request, CancellationToken cancellationToken) => await ChangeAsync(() => account.OpenAsync(request, cancellationToken));

    public async ValueTask<OrderResult> CloseAsync(CloseRequest request, CancellationToken cancellationToken) => await ChangeAsync(() => account.CloseAsync(request, cancellationToken));

    public async ValueTask<PositionSnapshot> GetPositionsAsync(CancellationToken cancellationToken)
    {
        var all = await account.GetPositionsAsync(cancellationToken);
        var shown = now() - lag;
        var changed = _were.FindIndex(were => were.At > shown);
        return changed < 0 ? all : all with { Positions = _were[changed].Positions };
    }

    public ValueTask<OrderResult> QueryAsync(OrderQuery query, CancellationToken cancellationToken) => account.QueryAsync(query, cancellationToken);

    public ValueTask<IReadOnlyList<RestingOrder>> GetOrdersAsync(CancellationToken cancellationToken) => account.GetOrdersAsync(cancellationToken);

    public ValueTask CancelAsync(string orderId, CancellationToken cancellationToken) => account.CancelAsync(orderId, cancellationToken);

    /// <summary>What was listed before a change is listed until the lag is over.</summary>
    private async Task<OrderResult> ChangeAsync(Func<ValueTask<OrderResult>> order)
    {
        var before = await account.GetPositionsAsync(CancellationToken.None);
        var answer = await order();
        _were.Add((now(), before.Positions));
        return answer;
    }
}
