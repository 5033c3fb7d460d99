using CsCheck;

namespace Sessions.Reliability.Model;

/// <summary>One thing that a case's strategy does.</summary>
/// <param name="After">How many minutes after the last one.</param>
/// <param name="Volume">How much it opens, or closes at most.</param>
/// <param name="Profit">At what profit that stands; the symbol's name.</param>
/// <param name="Kind">What it does.</param>
internal readonly record struct ModelTrade(int After, int Volume, int Profit, ModelTradeKind Kind)
{
    // Often at once, while the last one is in doubt. Mostly entries, since without them nothing happens.
    private static readonly ModelTradeKind[] _kinds = [ModelTradeKind.Buy, ModelTradeKind.Buy, ModelTradeKind.Rest, ModelTradeKind.Close, ModelTradeKind.Close];

    public static Gen<ModelTrade[]> Some { get; } =
        Gen.Select(Gen.Int[-40, 90], Gen.Int[1, 5], Gen.Int[-1, 1], Gen.Int[0, 4], static (after, volume, profit, kind) =>
            new ModelTrade(Math.Max(0, after), volume, profit, _kinds[kind])).Array[0, 4];

    public override string ToString() => $"{Kind} {Volume} ({Profit}) after {After}";
}
