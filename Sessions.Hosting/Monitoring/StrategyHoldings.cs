using Sessions.Brokers;

namespace Sessions.Hosting;

/// <summary>What a strategy held when its account was last asked.</summary>
/// <param name="AsOf">The instant for which the broker vouches, UTC.</param>
/// <param name="IsComplete">Whether the broker vouches for nothing else being open.</param>
/// <param name="Positions">The strategy's own positions, in the broker's order.</param>
public sealed record StrategyHoldings(DateTimeOffset AsOf, bool IsComplete, IReadOnlyList<Position> Positions)
{
    /// <summary>What closing all of it would have brought, net, in account currency; null where the broker cannot tell it of one of them, 0 where nothing is open.</summary>
    public decimal? OpenProfit => Positions.Any(static position => position.NetProfit is null) ? null : Positions.Sum(static position => position.NetProfit);

    /// <summary>Its name and members, dates and numbers by no culture.</summary>
    public override string ToString() => RecordText.Of(nameof(StrategyHoldings), PrintMembers);
}
