using Sessions.AspNetCore.Page;
using Sessions.Brokers;

namespace Sessions.AspNetCore.Json;

/// <summary>A position of a strategy's own.</summary>
/// <param name="Id">The broker's id.</param>
/// <param name="Symbol">What is held.</param>
/// <param name="Side">Long or short.</param>
/// <param name="Volume">How much, in the broker's unit.</param>
/// <param name="OpenPrice">The average price at which it was opened.</param>
/// <param name="OpenedAt">When, UTC; null where the broker does not tell.</param>
/// <param name="NetProfit">What closing it would have brought, in account currency; null where the broker cannot tell.</param>
internal sealed record PositionDocument(string Id, string Symbol, string Side, decimal Volume, decimal OpenPrice, DateTimeOffset? OpenedAt, decimal? NetProfit)
{
    public static PositionDocument Of(Position position) => new(
        position.Id, position.Symbol, Words.Key(position.Side), position.Volume, position.OpenPrice, position.OpenedAt, position.NetProfit);
}
