using Sessions.Brokers;

namespace Sessions.Simulation;

/// <summary>What orders and questions reach, at once.</summary>
internal interface IPaperVenue
{
    OrderResult Open(OpenRequest request);

    OrderResult Close(CloseRequest request);

    OrderResult Modify(ModifyRequest request);

    OrderResult Query(string clientOrderId);

    IReadOnlyList<Position> GetPositions();

    IReadOnlyList<RestingOrder> GetOrders();

    /// <summary>False where there is no such order.</summary>
    bool Cancel(string orderId);
}
