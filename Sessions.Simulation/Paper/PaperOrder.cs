using Sessions.Brokers;

namespace Sessions.Simulation;

/// <summary>A resting order at the paper broker.</summary>
/// <param name="Id">The broker's id, which becomes that of its position.</param>
/// <param name="Sequence">The how-many-eth order of the account it is, by which orders are listed.</param>
/// <param name="ClientOrderId">The id under which it was sent.</param>
/// <param name="Request">What it opens.</param>
/// <param name="Price">Its price.</param>
/// <param name="PlacedAt">When it was placed, UTC.</param>
internal sealed record PaperOrder(string Id, int Sequence, string ClientOrderId, OpenRequest Request, decimal Price, DateTimeOffset PlacedAt)
{
    public RestingOrder ToRestingOrder(bool withTag) =>
        new(Id, ClientOrderId, Request.Symbol, Request.Side, Request.Type, Request.Volume, Price, withTag ? Request.Tag : null);
}
