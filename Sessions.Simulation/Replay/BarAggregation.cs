using Sessions.Brokers;

namespace Sessions.Simulation;

/// <summary>Makes longer bars of shorter ones. A longer bar opens at a whole multiple of its timeframe in UTC.</summary>
internal static class BarAggregation
{
    /// <summary>The longer bars, one for each stretch that has shorter ones. The caller gives whole stretches.</summary>
    public static List<Bar> Aggregate(List<Bar> bars, TimeSpan timeframe)
    {
        var longer = new List<Bar>();
        foreach (var bar in bars)
        {
            var open = FloorOf(bar.OpenInstant, timeframe);
            if (longer.Count > 0 && longer[^1].OpenInstant == open)
            {
                longer[^1] = Join(longer[^1], bar);
            }
            else
            {
                longer.Add(bar with { OpenInstant = open, Timeframe = timeframe });
            }
        }

        return longer;
    }

    /// <summary>The last whole multiple at or before an instant.</summary>
    public static DateTimeOffset FloorOf(DateTimeOffset instant, TimeSpan timeframe) =>
        new(instant.UtcTicks - (instant.UtcTicks % timeframe.Ticks), TimeSpan.Zero);

    /// <summary>The prices of two stretches, one after the other, as one's.</summary>
    public static BarPrices Join(BarPrices first, BarPrices next) =>
        new(first.Open, Math.Max(first.High, next.High), Math.Min(first.Low, next.Low), next.Close);

    private static Bar Join(Bar first, Bar next) => first with
    {
        Bid = Join(first.Bid, next.Bid),
        Ask = Join(first.Ask, next.Ask),
        Volume = first.Volume + next.Volume,
    };
}
