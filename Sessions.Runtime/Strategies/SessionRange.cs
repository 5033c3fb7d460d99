using Sessions.Brokers;

namespace Sessions;

/// <summary>What a session's prices have come to, half way between bid and ask.</summary>
/// <param name="From">The session's open, UTC.</param>
/// <param name="To">The close of the last bar that is counted, UTC.</param>
/// <param name="Prices">The first price, the highest, the lowest and the last one.</param>
/// <param name="Vwap">
/// The volume-weighted average price: of each bar the mean of its high, low and close (the typical price), weighted by its volume.
/// Null where a feed gives no volume.
/// </param>
public sealed record SessionRange(DateTimeOffset From, DateTimeOffset To, BarPrices Prices, decimal? Vwap)
{
    /// <summary>How far the highest price is from the lowest.</summary>
    public decimal Height => Prices.High - Prices.Low;

    /// <summary>Its name and members, dates and numbers by no culture.</summary>
    public override string ToString() => RecordText.Of(nameof(SessionRange), PrintMembers);
}
