using CsCheck;

namespace Sessions.Reliability.Model;

/// <summary>A day on an account that nets: two strategies on the same three symbols, and a person who trades these as well.</summary>
/// <param name="A">The plan of the one, by whose script the broker fails and people halt.</param>
/// <param name="B">The plan of the other.</param>
/// <param name="Person">At which minute the person buys how much of which symbol.</param>
internal sealed record NettingPlan(Plan A, Plan B, (int At, int Symbol, int Volume)[] Person)
{
    /// <summary>The symbols, each called as it stands: at a loss, at neither, at a profit.</summary>
    public static readonly string[] Symbols = ["-1", "0", "1"];

    public static Gen<NettingPlan> Any { get; } =
        from a in Plan.Any
        from b in Plan.Any
        from person in Gen.Select(Gen.Int[0, 24 * 60], Gen.Int[0, Symbols.Length - 1], Gen.Int[1, 9]).Array[0, 4]
        select new NettingPlan(a, b, person);

    public override string ToString() =>
        $"A: {A}; B: {B}; person {string.Join(", ", Person.Select(static trade => $"{trade.Volume} of '{Symbols[trade.Symbol]}' at {trade.At}"))}";
}
