using Sessions.Brokers;

namespace Sessions.Simulation;

/// <content>The account as it is, for a venue to show.</content>
public sealed partial class PaperBroker
{
    private OrderResult Place(string clientOrderId, Func<string, DateTimeOffset, OrderResult> place)
    {
        OrderResult result;
        lock (_gate)
        {
            var now = _clock.GetUtcNow();
            _account.Roll(now);
            result = _ledger.Once(clientOrderId, id => place(id, now));
            _settlement.Stir();
            _settlement.Settle(now);
        }

        _observers.Tell();
        return result;
    }

    private T Ask<T>(Func<T> answer)
    {
        lock (_gate)
        {
            _account.Roll(_clock.GetUtcNow());
            return answer();
        }
    }

    /// <summary>A venue without habits.</summary>
    private sealed class PlainVenue(PaperBroker broker) : IPaperVenue
    {
        public OrderResult Open(OpenRequest request) => broker.Place(request.ClientOrderId, (id, now) => broker._desk.Open(request, id, now));

        public OrderResult Close(CloseRequest request) => broker.Place(request.ClientOrderId, (id, now) => broker._desk.Close(request, id, now));

        public OrderResult Modify(ModifyRequest request) => broker.Ask(() => broker._desk.Modify(request, broker._clock.GetUtcNow()));

        public OrderResult Query(string clientOrderId) => broker.Ask(() => broker._ledger.Query(clientOrderId));

        public IReadOnlyList<Position> GetPositions() => broker.Ask(broker._account.GetPositions);

        public IReadOnlyList<RestingOrder> GetOrders() => broker.Ask(broker._desk.GetOrders);

        public bool Cancel(string orderId) => broker.Ask(() => broker._desk.Cancel(orderId));
    }
}
