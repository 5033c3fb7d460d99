using System.Globalization;
using Sessions.Brokers;

namespace Sessions.Docs.Tests.Support;

/// <summary>An account that takes a second for each answer, and writes down what it is asked.</summary>
internal sealed class SlowAccount(Func<TimeProvider> clock) : IOrderBroker
{
    private static readonly TimeSpan _answersAfter = TimeSpan.FromSeconds(1);

    private readonly Dictionary<string, OrderResult> _answers = new(StringComparer.Ordinal);
    private readonly List<Position> _positions = [];
    private readonly List<RestingOrder> _orders = [];
    private int _ids;

    public string Account => "slow";

    public BrokerCapabilities Capabilities => BrokerCapabilities.Hedging | BrokerCapabilities.Tags | BrokerCapabilities.Orders;

    /// <summary>What it was asked and what else was noted, each with its instant.</summary>
    public List<(DateTimeOffset Instant, string What)> Notes { get; } = [];

    public IReadOnlyList<Position> Positions => _positions;

    private DateTimeOffset Now => clock().GetUtcNow();

    public void Note(string what) => Notes.Add((Now, what));

    public Position Hold(string? tag, decimal? profit = 0)
    {
        _positions.Add(new Position(NextId(), "EURUSD", PositionSide.Long, 1, 1.1m, Now) { Tag = tag, NetProfit = profit });
        return _positions[^1];
    }

    public async ValueTask<OrderResult> OpenAsync(OpenRequest request, CancellationToken cancellationToken)
    {
        var answer = await AnswerAsync("`OpenAsync`", () => _answers[request.ClientOrderId] = request.Type == OrderType.Market
            ? OrderResult.Filled(1, 1.1m, Hold(request.Tag).Id)
            : Rest(request));
        Note("`OpenAsync` answers");
        return answer;
    }

    public ValueTask<OrderResult> CloseAsync(CloseRequest request, CancellationToken cancellationToken) => AnswerAsync(
        $"`CloseAsync` of position {request.PositionId}",
        () => _positions.RemoveAll(position => position.Id == request.PositionId) == 1
            ? OrderResult.Filled(request.Volume, 1.1m, request.PositionId)
            : OrderResult.Rejected("no such position"));

    public ValueTask<PositionSnapshot> GetPositionsAsync(CancellationToken cancellationToken) =>
        AnswerAsync("`GetPositionsAsync`", () => new PositionSnapshot(Now, true, [.. _positions]));

    public ValueTask<OrderResult> QueryAsync(OrderQuery query, CancellationToken cancellationToken) =>
        AnswerAsync("`QueryAsync`", () => _answers.GetValueOrDefault(query.ClientOrderId) ?? OrderResult.NotFound());

    public ValueTask<IReadOnlyList<RestingOrder>> GetOrdersAsync(CancellationToken cancellationToken) =>
        AnswerAsync<IReadOnlyList<RestingOrder>>("`GetOrdersAsync`", () => [.. _orders]);

    public async ValueTask CancelAsync(string orderId, CancellationToken cancellationToken) =>
        await AnswerAsync($"`CancelAsync` of order {orderId}", () =>
        {
            foreach (var order in _orders.FindAll(order => order.Id == orderId))
            {
                _orders.Remove(order);
                _answers[order.ClientOrderId] = OrderResult.Rejected("cancelled");
            }

            return true;
        });

    private OrderResult Rest(OpenRequest request)
    {
        var order = new RestingOrder(NextId(), request.ClientOrderId, request.Symbol, request.Side, request.Type, request.Volume, request.Price!.Value, request.Tag);
        _orders.Add(order);
        return OrderResult.Resting(order.Id);
    }

    private async ValueTask<T> AnswerAsync<T>(string call, Func<T> answer)
    {
        Note(call);
        await Task.Delay(_answersAfter, clock());
        return answer();
    }

    private string NextId() => (++_ids).ToString(CultureInfo.InvariantCulture);
}
