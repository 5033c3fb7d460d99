using Sessions.Brokers;

namespace Sessions.Simulation;

/// <summary>An open position at the paper broker.</summary>
internal sealed class PaperPosition(string id, int sequence, Market market, OpenRequest request, decimal openPrice, DateTimeOffset openedAt)
{
    public string Id { get; } = id;

    /// <summary>The how-many-eth position of the account it is, by which positions are listed.</summary>
    public int Sequence { get; } = sequence;

    public Market Market { get; } = market;

    public PositionSide Side { get; } = request.Side;

    public decimal Volume { get; set; } = request.Volume;

    public decimal OpenPrice { get; } = openPrice;

    public DateTimeOffset OpenedAt { get; } = openedAt;

    /// <summary>What the nights have brought, in account currency; of the volume that is left.</summary>
    public decimal Swap { get; set; }

    public string? Tag { get; } = request.Tag;

    public decimal? StopLoss { get; } = request.StopLoss;

    public decimal? TakeProfit { get; } = request.TakeProfit;

    /// <summary>Closing a long sells, closing a short buys.</summary>
    public bool IsClosedByBuying => Side == PositionSide.Short;
}
