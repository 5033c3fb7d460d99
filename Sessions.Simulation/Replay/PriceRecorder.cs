using Sessions.Brokers;

namespace Sessions.Simulation;

// docs/decisions.md 113
/// <summary>
/// Keeps how a symbol's price went, in a bounded number of bars: when there are too many, each becomes twice as long. The
/// stretch under way is kept apart, so that most bars cost two comparisons.
/// </summary>
internal sealed class PriceRecorder(string symbol, TimeSpan timeframe, int capacity)
{
    private readonly List<PriceBar> _bars = [];
    private TimeSpan _timeframe = timeframe;
    private DateTimeOffset _open;
    private long _end;
    private BarPrices _prices;
    private decimal _spreads;
    private long _count;

    /// <summary>What was kept so far.</summary>
    public PriceSeries Series
    {
        get
        {
            List<PriceBar> bars = _end == 0 ? [] : [.. _bars, new PriceBar(_open, _prices)];
            return new PriceSeries(symbol, _timeframe, bars);
        }
    }

    /// <summary>The terms of what was replayed so far.</summary>
    public SymbolCosts CostsOf(Instrument instrument, TimeSpan replayed) => new(instrument, replayed, _count, _count == 0 ? 0 : _spreads / _count);

    public void Add(Bar bar)
    {
        _count++;
        _spreads += bar.Ask.Close - bar.Bid.Close;
        if (bar.OpenInstant.UtcTicks < _end)
        {
            _prices = BarAggregation.Join(_prices, bar.Bid);
        }
        else if (capacity > 0)
        {
            Begin(bar);
        }
    }

    private void Begin(Bar bar)
    {
        if (_end > 0)
        {
            _bars.Add(new PriceBar(_open, _prices));
        }

        Stretch(bar.OpenInstant);
        _prices = bar.Bid;

        // With the one under way.
        while (_bars.Count >= capacity)
        {
            Lengthen();
        }
    }

    private void Stretch(DateTimeOffset instant)
    {
        _open = BarAggregation.FloorOf(instant, _timeframe);
        _end = (_open + _timeframe).UtcTicks;
    }

    private void Lengthen()
    {
        _timeframe *= 2;
        PriceBar[] shorter = [.. _bars, new PriceBar(_open, _prices)];
        _bars.Clear();
        Stretch(shorter[0].OpenInstant);
        _prices = shorter[0].Bid;
        foreach (var bar in shorter.AsSpan(1))
        {
            if (bar.OpenInstant.UtcTicks < _end)
            {
                _prices = BarAggregation.Join(_prices, bar.Bid);
            }
            else
            {
                _bars.Add(new PriceBar(_open, _prices));
                Stretch(bar.OpenInstant);
                _prices = bar.Bid;
            }
        }
    }
}
