using Sessions.Brokers;
using Sessions.Simulation;

namespace Sessions.Reports;

/// <summary>Makes bars so long that a page can hold all of them.</summary>
internal static class BarLengthening
{
    private const int MostBars = 800_000;

    private static readonly int[] _minutes = [5, 15, 60, 240, 1_440, 10_080];

    public static (IReadOnlyList<PriceSeries> Series, IReadOnlyList<string> Sentences) Fit(IReadOnlyList<PriceSeries> series)
    {
        var fitting = series;
        foreach (var minutes in _minutes.TakeWhile(_ => fitting.Sum(static one => one.Bars.Count) > MostBars))
        {
            fitting = [.. series.Select(one => Lengthen(one, TimeSpan.FromMinutes(minutes)))];
        }

        return (fitting, ReferenceEquals(fitting, series)
            ? []
            : [$"The chart has bars of {TimeWords.Length(fitting.Max(static one => one.Timeframe))}: the {Words.Count(series.Sum(static one => one.Bars.Count))} shorter ones would have made the file too large."]);
    }

    private static PriceSeries Lengthen(PriceSeries series, TimeSpan length)
    {
        if (series.Timeframe >= length)
        {
            return series;
        }

        var longer = new List<PriceBar>();
        foreach (var bar in series.Bars)
        {
            var open = new DateTimeOffset(bar.OpenInstant.UtcTicks - (bar.OpenInstant.UtcTicks % length.Ticks), TimeSpan.Zero);
            if (longer.Count > 0 && longer[^1].OpenInstant == open)
            {
                var (before, added) = (longer[^1].Bid, bar.Bid);
                longer[^1] = new PriceBar(open, new BarPrices(before.Open, Math.Max(before.High, added.High), Math.Min(before.Low, added.Low), added.Close));
            }
            else
            {
                longer.Add(new PriceBar(open, bar.Bid));
            }
        }

        return new PriceSeries(series.Symbol, length, longer);
    }
}
