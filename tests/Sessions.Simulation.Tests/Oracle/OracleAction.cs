using CsCheck;
using Sessions.Brokers;

namespace Sessions.Simulation.Tests.Oracle;

/// <summary>What a strategy can do.</summary>
internal enum OracleKind
{
    Market,
    Limit,
    Stop,
    Close,
    Cancel,
}

/// <summary>Something that a strategy does.</summary>
/// <param name="Strategy">Who does it.</param>
/// <param name="At">When.</param>
/// <param name="Kind">What.</param>
/// <param name="Symbol">In which symbol, by its index.</param>
/// <param name="Side">In which direction.</param>
/// <param name="Volume">How much, in hundredths.</param>
/// <param name="Price">The price of a resting order in points, to begin with as far from the last price as it is.</param>
/// <param name="StopLoss">In points, or null.</param>
/// <param name="TakeProfit">In points, or null.</param>
/// <param name="Target">Which of its strategy's earlier orders is meant, by its number, for what closes or cancels.</param>
internal sealed record OracleAction(int Strategy, int At, OracleKind Kind, int Symbol, PositionSide Side, int Volume, int Price, int? StopLoss, int? TakeProfit, int Target)
{
    public static Gen<OracleAction> Any { get; } =
        from who in Gen.Int[0, OraclePlan.Strategies - 1]
        from at in Gen.Select(Gen.Int[0, 1_000], Gen.Int[0, 3])
        from kind in OraclePlan.Pick(OracleKind.Market, OracleKind.Market, OracleKind.Limit, OracleKind.Stop, OracleKind.Close, OracleKind.Close, OracleKind.Cancel)
        from what in Gen.Select(Gen.Int[0, 3], Gen.Bool, Gen.OneOf(Gen.Int[1, 50], Gen.Int[50, 300], Gen.Int[100, 2_000]), Gen.Int[-10, 60])
        from exits in Gen.Select(Gen.Int[-5, 60].Nullable(), Gen.Int[-5, 60].Nullable())
        from target in Gen.Int[0, 20]
        select new OracleAction(
            who, (at.Item1 * 4) + at.Item2, kind, what.Item1, what.Item2 ? PositionSide.Long : PositionSide.Short, what.Item3, what.Item4, exits.Item1, exits.Item2, target);

    /// <summary>Sets it into the day: an instant between its symbol's first bar and soon after the last, often that of a close, and prices near those of then.</summary>
    public OracleAction In(OracleSymbol[] symbols)
    {
        var index = Symbol % symbols.Length;
        var bars = symbols[index].Bars;
        var at = bars[0].Open + (int)((bars[^1].Close - bars[0].Open) * (long)At / 3_900);

        // Three of four at the close of some symbol's bar.
        var any = symbols[(At + Target) % symbols.Length].Bars;
        at = At % 4 == 0 ? at : any.Select(static bar => bar.Close).LastOrDefault(close => close <= at, at);
        if (At % 8 == 1 && symbols[index].Hours is var (open, close))
        {
            at = (At % 16 == 1 ? open : close) * 3_600;
        }

        at = Math.Min(at, OraclePlan.Midnight - 1);
        var last = bars.LastOrDefault(bar => bar.Close <= at, bars[0]).Last;
        var sign = Side == PositionSide.Long ? 1 : -1;
        var price = last + (Kind == OracleKind.Limit ? -sign * Price : sign * Price);
        var entry = Kind is OracleKind.Limit or OracleKind.Stop ? price : last;
        return this with { At = at, Symbol = index, Price = price, StopLoss = entry - (sign * StopLoss), TakeProfit = entry + (sign * TakeProfit) };
    }

    public override string ToString() => $"{At}: {Strategy} {Kind} {Symbol} {Side} {Volume} at {Price} stop {StopLoss} target {TakeProfit}, of {Target}";
}
