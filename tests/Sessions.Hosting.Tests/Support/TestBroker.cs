using System.Collections.Concurrent;
using System.Globalization;
using Sessions.Brokers;

namespace Sessions.Hosting.Tests.Support;

/// <summary>An account in memory, which can refuse to close.</summary>
internal sealed class TestBroker(TimeProvider clock) : IBroker, IVenueClock
{
    private readonly ConcurrentDictionary<string, Position> _positions = new();
    private readonly ConcurrentDictionary<string, OrderResult> _answers = new();
    private int _ids;

    public string Account { get; init; } = "test";

    public BrokerCapabilities Capabilities => BrokerCapabilities.Hedging | BrokerCapabilities.Tags;

    /// <summary>Whether a close is carried out.</summary>
    public bool Closes { get; set; } = true;

    /// <summary>How far the machine's clock is ahead of the venue's.</summary>
    public TimeSpan ClockOffset { get; set; }

    public ValueTask<DateTimeOffset> GetTimeAsync(CancellationToken cancellationToken) => ValueTask.FromResult(clock.GetUtcNow() - ClockOffset);

    public IReadOnlyCollection<Position> Positions => [.. _positions.Values];

    public ValueTask<OrderResult> OpenAsync(OpenRequest request, CancellationToken cancellationToken)
    {
        var id = Interlocked.Increment(ref _ids).ToString(CultureInfo.InvariantCulture);
        _positions[id] = new Position(id, request.Symbol, request.Side, request.Volume, 1.1m, clock.GetUtcNow()) { Tag = request.Tag, NetProfit = 1 };
        return Answer(request.ClientOrderId, OrderResult.Filled(request.Volume, 1.1m, id));
    }

    public ValueTask<OrderResult> CloseAsync(CloseRequest request, CancellationToken cancellationToken) => Answer(
        request.ClientOrderId,
        Closes && _positions.TryRemove(request.PositionId, out var position) ? OrderResult.Filled(position.Volume, 1.1m, position.Id) : OrderResult.Rejected("market closed"));

    public ValueTask<PositionSnapshot> GetPositionsAsync(CancellationToken cancellationToken) => ValueTask.FromResult(new PositionSnapshot(clock.GetUtcNow(), Complete: true, [.. _positions.Values]));

    public ValueTask<OrderResult> QueryAsync(OrderQuery query, CancellationToken cancellationToken) =>
        ValueTask.FromResult(_answers.GetValueOrDefault(query.ClientOrderId) ?? OrderResult.NotFound());

    private ValueTask<OrderResult> Answer(string? clientOrderId, OrderResult answer)
    {
        _answers[clientOrderId!] = answer;
        return ValueTask.FromResult(answer);
    }
}
