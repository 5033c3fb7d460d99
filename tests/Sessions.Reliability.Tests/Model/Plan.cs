using CsCheck;
using Sessions.Reliability.Faults;

namespace Sessions.Reliability.Model;

/// <summary>What a case is made of: a day's sessions, what is traded in them, how the broker fails, and who intervenes.</summary>
/// <param name="Windows">The sessions of the day, one after another.</param>
/// <param name="Foreign">Volumes that nobody of the program has opened.</param>
/// <param name="Closes">What becomes of the first closes.</param>
/// <param name="Entries">What becomes of the first entries.</param>
/// <param name="Snapshots">What becomes of the first snapshots.</param>
/// <param name="Noise">How many of a hundred calls for which nothing is said fail, and by which dice.</param>
/// <param name="Reached">At which minutes the market reaches the orders that rest.</param>
/// <param name="Stops">When the program is stopped, and how long it is down, in minutes.</param>
/// <param name="Halts">When it is halted, for how long, in minutes, and whether it is flattened.</param>
/// <param name="Overlaps">Whether the next session begins beside a closing.</param>
/// <param name="Leaves">Whether a stop leaves the positions.</param>
internal sealed record Plan(
    Window[] Windows, int[] Foreign, OrderFault[] Closes, OrderFault[] Entries, SnapshotFault[] Snapshots, (int Percent, int Seed) Noise, int[] Reached,
    (int At, int Down)[] Stops, (int At, int For, bool Flatten)[] Halts, bool Overlaps, bool Leaves)
{
    private const int Day = 24 * 60;

    private static readonly Gen<OrderFault> _fault = Gen.Int[0, Enum.GetValues<OrderFault>().Length - 1].Select(static fault => (OrderFault)fault);
    private static readonly Gen<SnapshotFault> _snapshot = Gen.Int[0, Enum.GetValues<SnapshotFault>().Length - 1].Select(static fault => (SnapshotFault)fault);

    public static Gen<Plan> Any { get; } =
        from windows in Gen.Select(Gen.Int[0, 180], Gen.Int[10, 300], ModelTrade.Some, Gen.Int[0, 3], Gen.Int[0, 3]).Array[1, 5]
        from foreign in Gen.Int[1, 9].Array[0, 2]
        from closes in _fault.Array[0, 6]
        from entries in _fault.Array[0, 3]
        from snapshots in _snapshot.Array[0, 5]
        from noise in Gen.Select(Gen.Int[0, 30], Gen.Int)
        from reached in Gen.Int[0, Day].Array[0, 4]
        from stops in Gen.Select(Gen.Int[0, Day - 1], Gen.Int[1, 200]).Array[0, 2]
        from halts in Gen.Select(Gen.Int[0, Day - 1], Gen.Int[1, 120], Gen.Bool).Array[0, 2]
        from overlaps in Gen.Bool
        from leaves in Gen.Bool
        select new Plan([.. Place(windows)], foreign, closes, entries, snapshots, noise, reached, Spread(stops), halts, overlaps, leaves);

    /// <summary>Has an account fail as the plan says.</summary>
    public void Spoil(FaultyAccount account)
    {
        Array.ForEach(Closes, account.Closes.Enqueue);
        Array.ForEach(Entries, account.Entries.Enqueue);
        Array.ForEach(Snapshots, account.Snapshots.Enqueue);
        var dice = new Random(Noise.Seed);
        account.Pick = kinds => dice.Next(100) < Noise.Percent ? dice.Next(kinds) : 0;
    }

    public override string ToString() =>
        $"{string.Join("; ", Windows.Select(static window => window.ToString()))} | foreign {string.Join(", ", Foreign)} | closes {string.Join(", ", Closes)} | entries {string.Join(", ", Entries)}"
        + $" | snapshots {string.Join(", ", Snapshots)} | noise {Noise} | reached {string.Join(", ", Reached)} | stops {string.Join(", ", Stops)} | halts {string.Join(", ", Halts)} | overlaps {Overlaps}, leaves {Leaves}";

    /// <summary>One after another, touching or with a gap, within the day.</summary>
    private static IEnumerable<Window> Place(IEnumerable<(int Gap, int Length, ModelTrade[] Trades, int OnStart, int OnEnd)> drawn)
    {
        var from = 0;
        foreach (var (gap, length, trades, onStart, onEnd) in drawn)
        {
            // Touching sessions are the hard ones, so every other one touches.
            from += gap % 2 == 0 ? 0 : gap;
            if (from + length >= Day)
            {
                yield break;
            }

            yield return new Window(from, from + length, trades, (SessionAction)onStart, (SessionAction)onEnd);
            from += length;
        }
    }

    /// <summary>In order, each after the last one has come up again.</summary>
    private static (int At, int Down)[] Spread((int At, int Down)[] stops)
    {
        var ordered = stops.OrderBy(static stop => stop.At).ToArray();
        return ordered is [var first, var second] && second.At <= first.At + first.Down ? [first] : ordered;
    }
}
