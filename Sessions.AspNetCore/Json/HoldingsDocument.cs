using Sessions.Hosting;

namespace Sessions.AspNetCore.Json;

/// <summary>What a strategy held when its account was last asked.</summary>
/// <param name="AsOf">The instant for which the broker vouches, UTC.</param>
/// <param name="OpenProfit">What closing all of it would have brought, net, in account currency; null where the broker cannot tell.</param>
/// <param name="Positions">Its positions.</param>
internal sealed record HoldingsDocument(DateTimeOffset AsOf, decimal? OpenProfit, IReadOnlyList<PositionDocument> Positions)
{
    public static HoldingsDocument? Of(StrategyHoldings? holdings) => holdings is null ? null : new(holdings.AsOf, holdings.OpenProfit, [.. holdings.Positions.Select(PositionDocument.Of)]);
}
