using Sessions.Journals.Contract.Running;
using static Sessions.Journals.Contract.Running.ContractRun;

namespace Sessions.Journals.Contract.Checks;

/// <summary>What is written at once, or beside each other.</summary>
internal static class BatchChecks
{
    private const int Rounds = 100;
    private const int Writers = 500;

    public static IReadOnlyList<ContractCheck> All { get; } =
    [
        new("BatchIsWhole", "Whoever reads sees all of a batch or nothing of it.", BatchIsWholeAsync),
        new("WritesAtOnceLoseNothing", "Writes that are under way at once are each there when they complete.", WritesAtOnceAsync),
        new("RemovalsAtOnceBringNothingBack", "Removals and late writes that are under way at once leave what they leave one after the other.",
            RemovalsAtOnceAsync),
        new("StrategiesWriteBesideEachOther", "Strategies that write at once keep what is theirs.", StrategiesBesideEachOtherAsync),
    ];

    private static async Task BatchIsWholeAsync(ContractRun run)
    {
        var part = await run.OpenAsync();
        string[] keys = ["a", "occurrence/x/1", "z"];
        await part.WriteAsync([.. keys.Select(static key => Entry(key, 1, 1))], run.Token);
        var isOver = false;
        var reading = Task.Run(
            async () =>
            {
                do
                {
                    var seen = await run.ReadAsync();
                    run.Expect(seen.Count == keys.Length, "three keys", $"{seen.Count}");
                    run.Expect(seen.All(entry => entry.Sequence == seen[0].Sequence), "states of one batch", string.Join(", ", seen));
                }
                while (!Volatile.Read(ref isOver));
            },
            run.Token);
        for (var i = 2; i <= Rounds && !reading.IsCompleted; i++)
        {
            await part.WriteAsync([.. keys.Select(key => Entry(key, i, (byte)i))], run.Token);
        }

        Volatile.Write(ref isOver, true);
        await reading;
    }

    private static async Task WritesAtOnceAsync(ContractRun run)
    {
        var part = await run.OpenAsync();
        await Task.WhenAll(Enumerable.Range(1, Writers).Select(i => Task.Run(
            async () => await part.WriteAsync([Entry("last", i, (byte)i), Entry(FormattableString.Invariant($"{i:d3}"), i, (byte)i)], run.Token), run.Token)));

        await run.ExpectReadAsync(
            [.. Enumerable.Range(1, Writers).Select(static i => Entry(FormattableString.Invariant($"{i:d3}"), i, (byte)i)),
                Entry("last", Writers, unchecked((byte)Writers))]);
    }

    /// <summary>Each begun before the one before it is done, so that a store may join them.</summary>
    private static async Task RemovalsAtOnceAsync(ContractRun run)
    {
        var part = await run.OpenAsync();
        await part.WriteAsync([Entry("a", 1, 1), Entry("b", 2, 2), Entry("c", 3, 3)], run.Token);
        await Task.WhenAll(
            part.WriteAsync([Removed("a", 9)], run.Token).AsTask(),
            part.WriteAsync([Entry("a", 8, 8), Entry("d", 10, 10)], run.Token).AsTask(),
            part.WriteAsync([Removed("b", 11)], run.Token).AsTask(),
            part.WriteAsync([Entry("b", 7, 7)], run.Token).AsTask(),
            part.WriteAsync([Entry("b", 12, 12)], run.Token).AsTask());
        var seen = (await run.ReadAsync()).Where(static entry => !entry.IsRemoved).ToList();

        run.ExpectEntries([Entry("b", 12, 12), Entry("c", 3, 3), Entry("d", 10, 10)], seen);
    }

    private static async Task StrategiesBesideEachOtherAsync(ContractRun run)
    {
        const int Strategies = 20;
        var parts = new IStrategyJournal[Strategies];
        for (var i = 0; i < Strategies; i++)
        {
            parts[i] = await run.OpenAsync(strategy: run.Strategy with { Instance = FormattableString.Invariant($"{i}") });
        }

        await Task.WhenAll(parts.Select((part, i) => Task.Run(
            async () =>
            {
                for (var sequence = 1; sequence <= Strategies; sequence++)
                {
                    await part.WriteAsync([Entry("own", sequence, (byte)i, (byte)sequence)], run.Token);
                }
            },
            run.Token)));
        for (var i = 0; i < Strategies; i++)
        {
            run.ExpectEntries([Entry("own", Strategies, (byte)i, Strategies)], Sorted(await parts[i].ReadAsync(run.Token)));
        }
    }
}
