using Sessions.Brokers;

namespace Sessions.Simulation;

/// <summary>
/// Bars of a seeded random walk, for samples, benchmarks and tests. The same properties give the same bars on every platform
/// and in every version.
/// </summary>
/// <remarks>
/// Bars open in the forex week, from Sunday 21:00 to Friday 21:00 UTC, at <c>from</c> plus whole timeframes. Each opens where
/// the one before closed and walks eight steps, with a standard deviation of about 0.01 % of the start price for a minute,
/// and its square root's worth for other lengths. Prices are whole points: 5 decimals for a start price below 20, 3 below
/// 1,000, 2 above; they stay above half the start price. It is a walk, not a market: nothing that earns on it has an edge.
/// </remarks>
/// <param name="symbol">What the bars price.</param>
/// <param name="from">The first open instant, if the market is open then.</param>
/// <param name="to">No bar closes after this instant.</param>
public sealed class GeneratedBars(string symbol, DateTimeOffset from, DateTimeOffset to) : IBarSource
{
    private const int StepsPerBar = 8;

    // A uniform step of up to k has a deviation of k/√3, eight of them √(8/3) k = 1.63 k; 1.63 × 0.00006 is 0.0001.
    private const double StepOfPrice = 0.00006;

    /// <inheritdoc/>
    public string Symbol { get; } = string.IsNullOrEmpty(symbol) ? throw new ArgumentException("A symbol is needed.", nameof(symbol)) : symbol;

    /// <summary>The length of each bar; one minute unless given.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is zero or less.</exception>
    public TimeSpan Timeframe
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(value, TimeSpan.Zero, nameof(Timeframe));
            field = value;
        }
    } = TimeSpan.FromMinutes(1);

    /// <inheritdoc/>
    public DateTimeOffset? End => to.ToUniversalTime();

    /// <summary>The first bid; 1.1 unless given.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is below 0.001 or above a million.</exception>
    public decimal StartPrice
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 0.001m, nameof(StartPrice));
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, 1_000_000m, nameof(StartPrice));
            field = value;
        }
    } = 1.1m;

    /// <summary>What the ask lies above the bid, in price units; 0.0001 unless given.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is negative.</exception>
    public decimal Spread
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value, nameof(Spread));
            field = value;
        }
    } = 0.0001m;

    /// <summary>Which walk; 1 unless given.</summary>
    public long Seed { get; init; } = 1;

    private byte Decimals => StartPrice < 20 ? (byte)5 : StartPrice < 1_000 ? (byte)3 : (byte)2;

    /// <inheritdoc/>
    public IEnumerable<Bar> Read()
    {
        var random = new SplitMix64(unchecked((ulong)Seed));
        var decimals = Decimals;
        var start = (long)(StartPrice * (long)Math.Pow(10, decimals));
        var step = Math.Max(1, (long)(start * StepOfPrice * Math.Sqrt(Timeframe / TimeSpan.FromMinutes(1))));
        var price = start;
        var last = to.ToUniversalTime();
        for (var open = from.ToUniversalTime(); last - open >= Timeframe; open += Timeframe)
        {
            if (ForexWeek.Contains(open))
            {
                yield return Walk(ref random, ref price, open, start / 2, step, decimals);
            }
        }
    }

    private Bar Walk(ref SplitMix64 random, ref long price, DateTimeOffset open, long floor, long step, byte decimals)
    {
        var first = price;
        var high = price;
        var low = price;
        for (var i = 0; i < StepsPerBar; i++)
        {
            price += random.Next(-step, step);
            price = price > floor ? price : floor + (floor - price) + 1;
            high = Math.Max(high, price);
            low = Math.Min(low, price);
        }

        var bid = new BarPrices(Price(first, decimals), Price(high, decimals), Price(low, decimals), Price(price, decimals));
        var ask = new BarPrices(bid.Open + Spread, bid.High + Spread, bid.Low + Spread, bid.Close + Spread);
        return new Bar(Symbol, open, Timeframe, bid, ask);
    }

    private static decimal Price(long points, byte decimals) => new((int)points, (int)(points >> 32), 0, false, decimals);
}
