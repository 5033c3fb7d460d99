namespace Sessions.Brokers;

/// <summary>An open position.</summary>
/// <param name="Id">The broker's id.</param>
/// <param name="Symbol">What is held.</param>
/// <param name="Side">The direction.</param>
/// <param name="Volume">How much, in the broker's unit; above zero.</param>
/// <param name="OpenPrice">The average price at which it was opened.</param>
/// <param name="OpenedAt">When it was opened, UTC; null where the venue does not tell. For people: no rule asks for it.</param>
public sealed record Position(string Id, string Symbol, PositionSide Side, decimal Volume, decimal OpenPrice, DateTimeOffset? OpenedAt)
{
    /// <summary>The tag of the request that opened it; null where it has none or the broker keeps none.</summary>
    public string? Tag { get; init; }

    /// <summary>The price of its stop-loss; null where it has none, or the venue keeps none with positions.</summary>
    public decimal? StopLoss { get; init; }

    /// <summary>The price of its take-profit; null likewise.</summary>
    public decimal? TakeProfit { get; init; }

    /// <summary>
    /// What closing it now would bring, in account currency: at the exit side's price, with swap and commission.
    /// Null where the broker cannot tell, which counts as a loss.
    /// </summary>
    public decimal? NetProfit { get; init; }

    /// <summary>The same before swap and commission, or null.</summary>
    public decimal? GrossProfit { get; init; }

    /// <summary>Its name and members, dates and numbers by no culture.</summary>
    public override string ToString() => RecordText.Of(nameof(Position), PrintMembers);
}
