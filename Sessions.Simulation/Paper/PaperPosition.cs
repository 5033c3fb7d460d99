using Sessions.Brokers;

namespace Sessions.Simulation;

/// <summary>An open position at the paper broker.</summary>
internal sealed class PaperPosition(string id, int sequence, Market market, OpenRequest request, decimal volume, decimal openPrice, DateTimeOffset openedAt)
{
    public string Id { get; } = id;

    /// <summary>The how-many-eth position of the account it is, by which positions are listed.</summary>
    public int Sequence { get; } = sequence;

    public Market Market { get; } = market;

    public PositionSide Side { get; } = request.Side;

    public decimal Volume { get; set; } = volume;

    /// <summary>What it was opened at: on a netting account the average of what made it larger, by volume.</summary>
    public decimal OpenPrice { get; private set; } = openPrice;

    public DateTimeOffset OpenedAt { get; } = openedAt;

    /// <summary>What the nights have brought, in account currency; of the volume that is left.</summary>
    public decimal Swap { get; set; }

    public string? Tag { get; } = request.Tag;

    public decimal? StopLoss { get; private set; } = request.StopLoss;

    public decimal? TakeProfit { get; private set; } = request.TakeProfit;

    /// <summary>When its stop-loss and take-profit came, UTC.</summary>
    public DateTimeOffset ExitsSince { get; private set; } = openedAt;

    /// <summary>The stop-loss that it was opened with.</summary>
    public decimal? FirstStopLoss { get; } = request.StopLoss;

    /// <summary>The take-profit that it was opened with.</summary>
    public decimal? FirstTakeProfit { get; } = request.TakeProfit;

    /// <summary>The lowest price at which it could have been closed since it was opened.</summary>
    public decimal LowestExit { get; private set; } = decimal.MaxValue;

    /// <summary>The highest price at which it could have been closed since it was opened.</summary>
    public decimal HighestExit { get; private set; } = decimal.MinValue;

    /// <summary>Closing a long sells, closing a short buys.</summary>
    public bool IsClosedByBuying => Side == PositionSide.Short;

    /// <summary>Takes prices at which it could have been closed.</summary>
    public void Note(in PriceStretch stretch)
    {
        var exit = Side == PositionSide.Long ? stretch.Bid : stretch.Ask;
        Note(exit.Low, exit.High);
    }

    /// <summary>Takes a price at which it could have been closed, or was.</summary>
    public void Note(decimal price) => Note(price, price);

    /// <summary>Makes it larger; what the order says of stop-loss and take-profit holds for all of it.</summary>
    public void Enlarge(OpenRequest order, decimal price, DateTimeOffset instant)
    {
        OpenPrice = ((OpenPrice * Volume) + (price * order.Volume)) / (Volume + order.Volume);
        Volume += order.Volume;
        if (order.StopLoss is not null || order.TakeProfit is not null)
        {
            (StopLoss, TakeProfit, ExitsSince) = (order.StopLoss ?? StopLoss, order.TakeProfit ?? TakeProfit, instant);
        }
    }

    /// <summary>Both are others from an instant on; null is none.</summary>
    public void Protect(decimal? stopLoss, decimal? takeProfit, DateTimeOffset instant) => (StopLoss, TakeProfit, ExitsSince) = (stopLoss, takeProfit, instant);

    private void Note(decimal low, decimal high)
    {
        LowestExit = low < LowestExit ? low : LowestExit;
        HighestExit = high > HighestExit ? high : HighestExit;
    }
}
