using Sessions.Brokers;

namespace Sessions.Simulation.Tests.Oracle;

/// <summary>One symbol's bars as arrays, and what they say of the market at a second.</summary>
internal sealed class OraclePrices(OraclePlan plan, OracleSymbol symbol)
{
    private readonly OracleBar[] _bars = symbol.Bars;

    public OracleSymbol Symbol => symbol;

    public decimal Slippage => symbol.Slippage / 10_000m;

    /// <summary>When a bar's last price is known: the market makes none after its close.</summary>
    public int KnownAt(int bar) =>
        symbol.Hours is var (_, close) && _bars[bar].Open < close * 3_600 && _bars[bar].Close > close * 3_600 && IsTraded(bar) ? close * 3_600 : _bars[bar].Close;

    public IEnumerable<int> Instants => _bars.Select((_, bar) => KnownAt(bar));

    /// <summary>The bar whose last price is known at exactly this second, or -1.</summary>
    public int BarAt(int second) => Array.FindIndex(Enumerable.Range(0, _bars.Length).Select(KnownAt).ToArray(), known => known == second);

    /// <summary>The newest bar that is known, or -1.</summary>
    public int LastAt(int second) => Enumerable.Range(0, _bars.Length).LastOrDefault(bar => KnownAt(bar) <= second, -1);

    /// <summary>Whether the market is open for a part of the bar.</summary>
    public bool IsTraded(int bar) => symbol.Hours is not var (open, close) || (_bars[bar].Open < close * 3_600 && _bars[bar].Close > open * 3_600);

    public bool IsOpen(int second) => symbol.Hours is not var (open, close) || (second >= open * 3_600 && second < close * 3_600);

    /// <summary>What one gets for selling, or pays for buying, at the last known price.</summary>
    public decimal Quote(int second, bool buying) => Price(_bars[LastAt(second)].Last, buying);

    public decimal Mid(int second) => (Quote(second, false) + Quote(second, true)) / 2;

    /// <summary>Open, high, low and close of a bar, as somebody sees it who came at a second: the close alone inside of it, nothing after it.</summary>
    public decimal[]? Seen(int bar, int since, bool buying)
    {
        var (open, first, high, low, last) = (_bars[bar].Open, _bars[bar].First, _bars[bar].High, _bars[bar].Low, _bars[bar].Last);
        if (since > KnownAt(bar))
        {
            return null;
        }

        int[] points = since <= open ? [first, high, low, last] : [last, last, last, last];
        return [.. points.Select(point => Price(point, buying))];
    }

    /// <summary>Whether an order of a second fills at once at the last price: there is none newer of any symbol, and the next is not overdue.</summary>
    public bool IsFresh(int second, IEnumerable<OraclePrices> all)
    {
        var last = LastAt(second);
        if (last < 0 || !IsTraded(last))
        {
            return false;
        }

        var known = KnownAt(last);
        return known == second
            || (symbol.Seconds <= 60 && second - known < symbol.Seconds && all.All(other => other.LastAt(second) is var bar && (bar < 0 || other.KnownAt(bar) <= known)));
    }

    /// <summary>Whether an order of a second is taken: it fills at once, or a price follows that counts.</summary>
    public bool Trades(int second, IEnumerable<OraclePrices> all)
    {
        if (!IsOpen(second))
        {
            return false;
        }

        var last = LastAt(second);
        var age = last < 0 ? int.MaxValue : second - KnownAt(last);
        var oldest = plan.QuoteAge > 0 ? plan.QuoteAge : Math.Max(15 * 60, symbol.Seconds);
        if (IsFresh(second, all))
        {
            return age <= oldest;
        }

        if (last + 1 == _bars.Length)
        {
            return false;
        }

        var next = _bars[last + 1].Open;
        var follows = next <= second
            || (symbol.Hours is var (_, close) ? next < close * 3_600 : next - second <= (plan.QuoteAge > 0 ? plan.QuoteAge : 15 * 60));
        var surely = symbol.Hours is not null || next <= second;
        return follows && (last < 0 ? surely : age <= oldest || (surely && plan.QuoteAge == 0));
    }

    /// <summary>Whether something can be closed at a second: at prices of then, or at the last ones where they stand.</summary>
    public bool IsOpenFor(int second, IEnumerable<OraclePrices> all) =>
        (BarAt(second) is >= 0 and var bar && IsTraded(bar)) || (IsFresh(second, all) && Trades(second, all));

    private decimal Price(int points, bool buying) => (points + (buying ? symbol.Spread : 0)) / 10_000m;
}
