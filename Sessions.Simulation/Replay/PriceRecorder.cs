using System.Runtime.InteropServices;

namespace Sessions.Simulation;

/// <summary>
/// Keeps how a symbol's price went, in a bounded number of bars: when there are too many, each becomes twice as long. So a
/// bar costs about the same however many there are.
/// </summary>
internal sealed class PriceRecorder(string symbol, TimeSpan timeframe, int capacity)
{
    private readonly List<PriceBar> _bars = [];
    private TimeSpan _timeframe = timeframe;

    public PriceSeries Series => new(symbol, _timeframe, _bars);

    public void Add(Bar bar)
    {
        if (capacity == 0)
        {
            return;
        }

        Add(_bars, new PriceBar(BarAggregation.FloorOf(bar.OpenInstant, _timeframe), bar.Bid));
        while (_bars.Count > capacity)
        {
            Lengthen();
        }
    }

    private static void Add(List<PriceBar> bars, PriceBar next)
    {
        var held = CollectionsMarshal.AsSpan(bars);
        if (held.Length > 0 && held[^1].OpenInstant == next.OpenInstant)
        {
            held[^1] = held[^1] with { Bid = BarAggregation.Join(held[^1].Bid, next.Bid) };
        }
        else
        {
            bars.Add(next);
        }
    }

    private void Lengthen()
    {
        _timeframe *= 2;
        PriceBar[] shorter = [.. _bars];
        _bars.Clear();
        foreach (var bar in shorter)
        {
            Add(_bars, bar with { OpenInstant = BarAggregation.FloorOf(bar.OpenInstant, _timeframe) });
        }
    }
}
