using Sessions.Brokers;

/// <summary>An account in memory that says what is done in it, and when.</summary>
internal sealed class Account(TimeProvider clock) : IBroker
{
    private readonly List<Position> _positions = [];

    string IBroker.Account => "memory";

    public BrokerCapabilities Capabilities => BrokerCapabilities.Hedging | BrokerCapabilities.Tags;

    public ValueTask<OrderResult> OpenAsync(OpenRequest request, CancellationToken cancellationToken)
    {
        Say("opened");
        _positions.Add(new Position("1", request.Symbol, request.Side, request.Volume, 1.1m, clock.GetUtcNow()) { Tag = request.Tag, NetProfit = 0 });
        return ValueTask.FromResult(OrderResult.Filled(request.Volume, 1.1m, "1"));
    }

    public ValueTask<OrderResult> CloseAsync(CloseRequest request, CancellationToken cancellationToken)
    {
        Say("closed");
        _positions.RemoveAll(position => position.Id == request.PositionId);
        return ValueTask.FromResult(OrderResult.Filled(request.Volume, 1.1m, request.PositionId));
    }

    public ValueTask<PositionSnapshot> GetPositionsAsync(CancellationToken cancellationToken) =>
        ValueTask.FromResult(new PositionSnapshot(clock.GetUtcNow(), true, [.. _positions]));

    public ValueTask<OrderResult> QueryAsync(OrderQuery query, CancellationToken cancellationToken) =>
        ValueTask.FromResult(OrderResult.NotFound());

    private void Say(string what) => Console.WriteLine(FormattableString.Invariant($"{what} {clock.GetUtcNow():HH:mm:ss}"));
}
