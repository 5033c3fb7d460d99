using Sessions.Brokers;

namespace Sessions.Simulation;

// docs/decisions.md 38
/// <summary>Stretches at whole multiples of their length in UTC, and the prices of two as one's.</summary>
internal static class BarAggregation
{
    /// <summary>The last whole multiple at or before an instant.</summary>
    public static DateTimeOffset FloorOf(DateTimeOffset instant, TimeSpan timeframe) =>
        new(instant.UtcTicks - (instant.UtcTicks % timeframe.Ticks), TimeSpan.Zero);

    /// <summary>The prices of two stretches, one after the other, as one's.</summary>
    public static BarPrices Join(BarPrices first, BarPrices next) =>
        new(first.Open, Math.Max(first.High, next.High), Math.Min(first.Low, next.Low), next.Close);
}
