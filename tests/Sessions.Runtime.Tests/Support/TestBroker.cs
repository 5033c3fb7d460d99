using System.Globalization;
using Sessions.Brokers;

namespace Sessions.Tests.Support;

/// <summary>An account in memory, whose answers a test can spoil.</summary>
internal class TestBroker(TimeProvider clock) : IOrderBroker
{
    private readonly Dictionary<string, OrderResult> _answers = new(StringComparer.Ordinal);
    private int _ids;

    public List<Position> Positions { get; } = [];

    public List<RestingOrder> Orders { get; } = [];

    public List<CloseRequest> Closes { get; } = [];

    public List<OpenRequest> Opens { get; } = [];

    public string Account => "test";

    public BrokerCapabilities Capabilities { get; set; } = BrokerCapabilities.Hedging | BrokerCapabilities.Tags | BrokerCapabilities.Orders;

    public TimeSpan SettleTime { get; set; }

    /// <summary>What was asked about, and when.</summary>
    public List<(OrderQuery Query, DateTimeOffset At)> Queries { get; } = [];

    /// <summary>Called before a close is carried out; may throw, wait, or give an answer of its own.</summary>
    public Func<CloseRequest, ValueTask<OrderResult?>> BeforeClose { get; set; } = static _ => ValueTask.FromResult<OrderResult?>(null);

    /// <summary>Called before a position is opened.</summary>
    public Func<OpenRequest, ValueTask> BeforeOpen { get; set; } = static _ => ValueTask.CompletedTask;

    /// <summary>Changes a snapshot before it is given.</summary>
    public Func<PositionSnapshot, PositionSnapshot> Snapshot { get; set; } = static snapshot => snapshot;

    public Position Hold(string? tag, decimal? profit = 0, decimal volume = 1)
    {
        var id = (++_ids).ToString(CultureInfo.InvariantCulture);
        Positions.Add(new Position(id, "EURUSD", PositionSide.Long, volume, 1.1m, clock.GetUtcNow()) { Tag = tag, NetProfit = profit });
        return Positions[^1];
    }

    public async ValueTask<OrderResult> OpenAsync(OpenRequest request, CancellationToken cancellationToken)
    {
        Opens.Add(request);
        await BeforeOpen(request);
        return OrderResult.Filled(request.Volume, 1.1m, Hold(request.Tag, 0, request.Volume).Id);
    }

    public async ValueTask<OrderResult> CloseAsync(CloseRequest request, CancellationToken cancellationToken)
    {
        Closes.Add(request);
        if (await BeforeClose(request) is { } answer)
        {
            _answers[request.ClientOrderId] = answer;
            return answer;
        }

        return _answers[request.ClientOrderId] = Reduce(request);
    }

    /// <summary>Carries out a close, whatever is answered to it.</summary>
    public OrderResult Reduce(CloseRequest request)
    {
        var index = Positions.FindIndex(position => position.Id == request.PositionId);
        if (index < 0)
        {
            return OrderResult.Rejected("no such position");
        }

        var closed = Math.Min(request.Volume, Positions[index].Volume);
        Positions[index] = Positions[index] with { Volume = Positions[index].Volume - closed };
        Positions.RemoveAll(static position => position.Volume == 0);
        return OrderResult.Filled(closed, 1.1m, request.PositionId);
    }

    public void Answer(string clientOrderId, OrderResult result) => _answers[clientOrderId] = result;

    public ValueTask<PositionSnapshot> GetPositionsAsync(CancellationToken cancellationToken) =>
        ValueTask.FromResult(Snapshot(new PositionSnapshot(clock.GetUtcNow(), true, [.. Positions])));

    public ValueTask<OrderResult> QueryAsync(OrderQuery query, CancellationToken cancellationToken)
    {
        Queries.Add((query, clock.GetUtcNow()));
        return ValueTask.FromResult(_answers.GetValueOrDefault(query.ClientOrderId) ?? OrderResult.NotFound());
    }

    public ValueTask<IReadOnlyList<RestingOrder>> GetOrdersAsync(CancellationToken cancellationToken) =>
        ValueTask.FromResult<IReadOnlyList<RestingOrder>>([.. Orders]);

    public ValueTask CancelAsync(string orderId, CancellationToken cancellationToken)
    {
        Orders.RemoveAll(order => order.Id == orderId);
        return ValueTask.CompletedTask;
    }
}
