using Sessions.Journals.Contract.Running;
using static Sessions.Journals.Contract.Running.ContractRun;

namespace Sessions.Journals.Contract.Checks;

/// <summary>What is kept of a key, and for how long.</summary>
internal static class EntryChecks
{
    public static IReadOnlyList<ContractCheck> All { get; } =
    [
        new("WritesAreRead", "What was written is read at once, by its holder and by anybody else.", WritesAreReadAsync),
        new("NothingIsKeptOfNobody", "Of a strategy that has never run nothing is kept, which is no error.", NothingIsKeptOfNobodyAsync),
        new("HighestSequenceStays", "Of a key the value with the highest sequence stays, in whatever order they come.", HighestSequenceStaysAsync),
        new("RemovedKeyStaysRemoved", "A removed key is not brought back by a write that comes late.", RemovedKeyStaysRemovedAsync),
        new("RemovedKeyIsForgottenAtTheNextRemoval", "A removed key keeps its sequence until the strategy's next removal, and is forgotten then.",
            RemovedKeyIsForgottenAsync),
    ];

    private static async Task WritesAreReadAsync(ContractRun run)
    {
        var part = await run.OpenAsync();
        JournalEntry[] entries = [Entry("a", 1, 1, 2, 3), Entry("b", 2), Entry("c", 3, 0)];
        await part.WriteAsync(entries, run.Token);

        run.ExpectEntries(entries, Sorted(await part.ReadAsync(run.Token)));
        await run.ExpectReadAsync(entries);
        await part.WriteAsync([Entry("b", 4, 9)], run.Token);
        await run.ExpectReadAsync(entries[0], Entry("b", 4, 9), entries[2]);
    }

    private static async Task NothingIsKeptOfNobodyAsync(ContractRun run)
    {
        await run.ExpectReadAsync();
        await using var part = await run.OpenAsync();
        run.ExpectEntries([], Sorted(await part.ReadAsync(run.Token)));
    }

    private static async Task HighestSequenceStaysAsync(ContractRun run)
    {
        var part = await run.OpenAsync();
        await part.WriteAsync([Entry("a", 5, 5)], run.Token);
        await part.WriteAsync([Entry("a", 4, 4), Entry("b", 1, 1)], run.Token);
        await part.WriteAsync([Entry("a", 5, 55)], run.Token);
        await run.ExpectReadAsync(Entry("a", 5, 5), Entry("b", 1, 1));

        // Twice in one batch, and the largest number that there is.
        await part.WriteAsync([Entry("a", 6, 6), Entry("a", long.MaxValue, 7), Entry("a", 8, 8)], run.Token);
        await run.ExpectReadAsync(Entry("a", long.MaxValue, 7), Entry("b", 1, 1));
    }

    private static async Task RemovedKeyStaysRemovedAsync(ContractRun run)
    {
        var part = await run.OpenAsync();
        await part.WriteAsync([Entry("a", 1, 1)], run.Token);
        await part.WriteAsync([Removed("a", 3)], run.Token);
        await part.WriteAsync([Entry("a", 2, 2)], run.Token);
        await run.ExpectReadAsync(Removed("a", 3));

        await part.WriteAsync([Entry("a", 4, 4)], run.Token);
        await run.ExpectReadAsync(Entry("a", 4, 4));
    }

    private static async Task RemovedKeyIsForgottenAsync(ContractRun run)
    {
        var part = await run.OpenAsync();
        await part.WriteAsync([Entry("a", 1, 1), Entry("b", 2, 2), Entry("occurrence/x/1", 3, 3)], run.Token);
        await part.WriteAsync([Removed("a", 4), Removed("occurrence/x/1", 5)], run.Token);
        await part.WriteAsync([Entry("c", 6, 6)], run.Token);
        await run.ExpectReadAsync(Removed("a", 4), Entry("b", 2, 2), Entry("c", 6, 6), Removed("occurrence/x/1", 5));

        await part.WriteAsync([Removed("b", 7)], run.Token);
        await run.ExpectReadAsync(Removed("b", 7), Entry("c", 6, 6));
    }
}
