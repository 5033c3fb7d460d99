using Sessions.Brokers;

namespace Sessions.Simulation;

/// <summary>A position that was closed, or the part of it that was.</summary>
public sealed record Trade
{
    /// <summary>The position's id.</summary>
    public required string PositionId { get; init; }

    /// <summary>What was held.</summary>
    public required string Symbol { get; init; }

    /// <summary>The direction of the position.</summary>
    public required PositionSide Side { get; init; }

    /// <summary>How much was closed, in the instrument's unit of volume; above zero.</summary>
    public required decimal Volume { get; init; }

    /// <summary>What is left of the position afterwards; zero where it is closed.</summary>
    public required decimal RemainingVolume { get; init; }

    /// <summary>The tag of the request that opened the position, or null.</summary>
    public string? Tag { get; init; }

    /// <summary>When the position was opened, UTC.</summary>
    public required DateTimeOffset OpenedAt { get; init; }

    /// <summary>The price at which it was opened, slippage included.</summary>
    public required decimal OpenPrice { get; init; }

    /// <summary>When this volume was closed, UTC; where a bar did it, the bar's close instant, at which it is known.</summary>
    public required DateTimeOffset ClosedAt { get; init; }

    /// <summary>The price at which it was closed, slippage included.</summary>
    public required decimal ClosePrice { get; init; }

    /// <summary>What the prices brought, in account currency, not rounded; null where no rate from the quote currency is known.</summary>
    public decimal? GrossProfit { get; init; }

    /// <summary>The commission of both sides of this volume, in account currency; zero or above.</summary>
    public required decimal Commission { get; init; }

    /// <summary>What the nights over which this volume was held have brought, in account currency; negative where it was charged.</summary>
    public decimal Swap { get; init; }

    /// <summary>Gross profit less commission, with swap, or null where that is unknown. It is what the balance has changed by.</summary>
    public decimal? NetProfit => GrossProfit - Commission + Swap;

    /// <summary>The stop-loss with which the position was opened, in price units; null where it had none.</summary>
    public decimal? StopLoss { get; init; }

    /// <summary>The take-profit with which the position was opened, in price units; null where it had none.</summary>
    public decimal? TakeProfit { get; init; }

    /// <summary>
    /// The maximum adverse excursion (Sweeney, "Campaign Trading", 1996): the lowest gross profit that this volume had while it was
    /// open, in account currency at the rate of its close; mostly below zero. By the prices at which it would have closed, bid for a
    /// long and ask for a short, from bars' lows and highs; the bars in which it was opened and closed count whole, since nobody
    /// knows their path. Null where the gross profit is unknown.
    /// </summary>
    public decimal? MaxAdverse { get; init; }

    /// <summary>The maximum favorable excursion: the highest gross profit that this volume had while it was open, as <see cref="MaxAdverse"/>.</summary>
    public decimal? MaxFavorable { get; init; }

    /// <summary>What closed it.</summary>
    public required CloseReason CloseReason { get; init; }

    /// <summary>Its name and members, dates and numbers by no culture.</summary>
    public override string ToString() => RecordText.Of(nameof(Trade), PrintMembers);
}
