using Sessions.Brokers;

namespace BotNamespace1;

/// <summary>
/// Your account. What is not filled in yet throws: a broker never guesses. `Unknown` says that an order's fate is not known,
/// an exception that the positions could not be read; the package Sessions.BrokerContract checks an adapter for the rest.
/// </summary>
internal sealed class MyBroker : IBroker, IBarFeed
{
    public string Account => throw Missing("the account's number, which tells your accounts apart");

    // Hedging: several positions of a symbol. Tags: positions carry the request's tag. Neither: say None.
    public BrokerCapabilities Capabilities => throw Missing("what the account can do");

    // Send the order under request.ClientOrderId, and once only however often it is asked for.
    public ValueTask<OrderResult> OpenAsync(OpenRequest request, CancellationToken cancellationToken) =>
        throw Missing("open a position, and answer Filled, Working, Resting, Rejected or Unknown");

    // Reduce only: never open a position on the other side.
    public ValueTask<OrderResult> CloseAsync(CloseRequest request, CancellationToken cancellationToken) =>
        throw Missing("close request.Volume of the position, and answer Filled, Working, Rejected or Unknown");

    // All of them, or an exception: an empty snapshot never means that they could not be read.
    public ValueTask<PositionSnapshot> GetPositionsAsync(CancellationToken cancellationToken) =>
        throw Missing("the open positions of the account");

    public ValueTask<OrderResult> QueryAsync(OrderQuery query, CancellationToken cancellationToken) =>
        throw Missing("what became of an order; NotFound where the venue never had it");

    // At the bar's close, and never before.
    public ValueTask<Bar> NextBarAsync(string symbol, TimeSpan timeframe, CancellationToken cancellationToken) =>
        throw Missing("wait for the next bar to close");

    public ValueTask<IReadOnlyList<Bar>> GetBarsAsync(
        string symbol, TimeSpan timeframe, DateTimeOffset from, DateTimeOffset to, CancellationToken cancellationToken) =>
        throw Missing("the bars that closed after from, and at to or before");

    private static NotImplementedException Missing(string what) => new($"MyBroker.cs does not say yet: {what}.");
}
