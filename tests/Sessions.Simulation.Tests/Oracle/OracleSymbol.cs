using CsCheck;
using Sessions.Brokers;
using Sessions.Simulation.Tests.Replay;

namespace Sessions.Simulation.Tests.Oracle;

/// <summary>A bar of the bid, in points of 0.0001.</summary>
internal readonly record struct OracleBar(int Open, int Close, int First, int High, int Low, int Last);

/// <summary>A symbol, its terms and its bars.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Seconds">The length of its bars.</param>
/// <param name="Bars">Its bars: with gaps in time and in price.</param>
/// <param name="Spread">In points.</param>
/// <param name="Slippage">In points.</param>
/// <param name="Commission">In cents.</param>
/// <param name="Margin">In thousandths.</param>
/// <param name="SwapLong">In cents.</param>
/// <param name="SwapShort">In cents.</param>
/// <param name="Hours">When its market is open, in whole hours; null where nobody says.</param>
internal sealed record OracleSymbol(
    string Name, int Seconds, OracleBar[] Bars, int Spread, int Slippage, int Commission, int Margin, int SwapLong, int SwapShort, (int Open, int Close)? Hours)
{
    public static readonly string[] Names = ["EURUSD", "GBPUSD", "EURGBP", "USDEUR"];

    private static readonly Gen<(int Gap, int Jump, int Body, int Up, int Down)[]> _bars =
        Gen.Select(Gen.Frequency((30, Gen.Const(0)), (3, Gen.Int[1, 3]), (1, Gen.Int[4, 40])), Gen.Frequency((8, Gen.Const(0)), (2, Gen.Int[-40, 40])), Gen.Int[-40, 40], Gen.Int[0, 25], Gen.Int[0, 25]).Array[1, 100];

    public static Gen<OracleSymbol> Any(int start) =>
        from seconds in OraclePlan.Pick(10, 30, 60, 60, 60, 120, 300, 900, 3_600)
        from delay in Gen.Int[0, 20]
        from offset in OraclePlan.Pick(0, 0, 0, 7, 15, 30)
        from bars in _bars
        from price in Gen.Int[8_000, 14_000]
        from costs in Gen.Select(Gen.Int[0, 3], Gen.Int[0, 2], OraclePlan.Pick(0, 0, 350), OraclePlan.Pick(0, 20, 50, 333), OraclePlan.Pick(0, -750, 210), OraclePlan.Pick(0, -300))
        from hours in OraclePlan.Pick<(int Open, int Close)?>(null, null, null, (8, 16), (0, 22), (start / 3_600, (start / 3_600) + 1), ((start / 3_600) + 1, (start / 3_600) + 2))
        select new OracleSymbol(
            "", seconds, Place((start / seconds * seconds) + (delay * 30 / seconds * seconds) + (offset % seconds), seconds, price, bars),
            costs.Item1, costs.Item2, costs.Item3, costs.Item4, costs.Item5, costs.Item6, hours);

    public string Base => Name[..3];

    public string Quote => Name[3..];

    public IBarSource ToSource(OraclePlan plan) => new BarList(Bars.Select(bar => new Bar(Name, plan.At(bar.Open), TimeSpan.FromSeconds(Seconds), Prices(bar, 0), Prices(bar, Spread))));

    public Instrument ToInstrument() => Instrument.Forex(Name) with
    {
        Slippage = Points(Slippage),
        CommissionPerVolume = Commission / 100m,
        MarginRate = Margin / 1_000m,
        SwapLong = SwapLong / 100m,
        SwapShort = SwapShort / 100m,
        Calendar = Hours is var (open, close) ? new Made.DailyHours(open, close) : null,
    };

    public override string ToString() =>
        $"{Name} in {Seconds} s, spread {Spread}, slippage {Slippage}, commission {Commission}, margin {Margin}, swap {SwapLong} {SwapShort}, hours {Hours}: "
        + string.Join(' ', Bars.Select(static bar => $"[{bar.Open}-{bar.Close} {bar.First} {bar.High} {bar.Low} {bar.Last}]"));

    private static decimal Points(int points) => points / 10_000m;

    private static BarPrices Prices(OracleBar bar, int spread) => new(Points(bar.First + spread), Points(bar.High + spread), Points(bar.Low + spread), Points(bar.Last + spread));

    /// <summary>Bars of one day, the first of them in any case.</summary>
    private static OracleBar[] Place(int first, int seconds, int price, (int Gap, int Jump, int Body, int Up, int Down)[] drawn)
    {
        var bars = new List<OracleBar>();
        var open = Math.Min(first, OraclePlan.Midnight - seconds);
        foreach (var (gap, jump, body, up, down) in drawn)
        {
            open += bars.Count == 0 ? 0 : gap * seconds;
            if (open + seconds > OraclePlan.Midnight)
            {
                break;
            }

            var from = price + jump;
            price = from + body;
            bars.Add(new OracleBar(open, open + seconds, from, Math.Max(from, price) + up, Math.Min(from, price) - down, price));
            open += seconds;
        }

        return [.. bars];
    }
}
