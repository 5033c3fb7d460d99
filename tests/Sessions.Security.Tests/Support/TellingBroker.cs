using System.Collections.Concurrent;
using System.Globalization;
using Sessions.Brokers;

namespace Sessions.Security.Tests.Support;

/// <summary>An account whose client says in its exceptions how it is connected, from noon on, and that can refuse with a reason.</summary>
internal sealed class TellingBroker(TimeProvider clock) : IOrderBroker
{
    private readonly ConcurrentDictionary<string, Position> _positions = new();
    private readonly ConcurrentDictionary<string, OrderResult> _answers = new();
    private readonly TaskCompletionSource _opened = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _ids;

    public string Account => "demo";

    public BrokerCapabilities Capabilities => BrokerCapabilities.Hedging | BrokerCapabilities.Tags | BrokerCapabilities.Orders;

    /// <summary>What the next closes are answered; null throws.</summary>
    public OrderResult? Refusal { get; set; }

    /// <summary>Completed when a position is open.</summary>
    public Task Opened => _opened.Task.WaitAsync(TimeSpan.FromMinutes(2));

    public ValueTask<OrderResult> OpenAsync(OpenRequest request, CancellationToken cancellationToken)
    {
        var id = Interlocked.Increment(ref _ids).ToString(CultureInfo.InvariantCulture);
        _positions[id] = new Position(id, request.Symbol, request.Side, request.Volume, 1.1m, clock.GetUtcNow()) { Tag = request.Tag, NetProfit = 1 };
        _opened.TrySetResult();
        return ValueTask.FromResult(_answers[request.ClientOrderId] = OrderResult.Filled(request.Volume, 1.1m, id));
    }

    public ValueTask<OrderResult> CloseAsync(CloseRequest request, CancellationToken cancellationToken) =>
        Refusal is { } refusal ? ValueTask.FromResult(refusal) : throw new InvalidOperationException($"login failed: {Secret.Connection}");

    public ValueTask<PositionSnapshot> GetPositionsAsync(CancellationToken cancellationToken) =>
        ValueTask.FromResult(new PositionSnapshot(clock.GetUtcNow(), Complete: true, [.. _positions.Values]));

    public ValueTask<OrderResult> QueryAsync(OrderQuery query, CancellationToken cancellationToken) =>
        ValueTask.FromResult(_answers.GetValueOrDefault(query.ClientOrderId) ?? OrderResult.NotFound());

    public ValueTask<IReadOnlyList<RestingOrder>> GetOrdersAsync(CancellationToken cancellationToken) =>
        clock.GetUtcNow().Hour < 12 ? ValueTask.FromResult<IReadOnlyList<RestingOrder>>([]) : throw new HttpRequestException($"401 from {Secret.Address}");

    public ValueTask CancelAsync(string orderId, CancellationToken cancellationToken) => ValueTask.CompletedTask;
}
