using Sessions.Journals.Contract.Running;
using static Sessions.Journals.Contract.Running.ContractRun;

namespace Sessions.Journals.Contract.Checks;

/// <summary>Who may write a strategy's part, among the strategies of one process.</summary>
internal static class LeaseChecks
{
    public static IReadOnlyList<ContractCheck> All { get; } =
    [
        new("StrategyHasOneHolder", "A strategy has one holder; a second one is refused and does not disturb the first.", OneHolderAsync),
        new("OneOfManyAtOnceIsTheHolder", "Of many that open a strategy at once one has it.", OneOfManyAsync),
        new("LetGoIsFree", "A strategy that was let go of can be opened again.", LetGoIsFreeAsync),
        new("EpochRises", "The epoch of each opening is above that of the one before.", EpochRisesAsync),
        new("FormerHolderWritesNothing", "Who has let go of a strategy does not hold it and writes nothing, while another runs it.", FormerHolderAsync),
        new("GivenUpOpeningHoldsNothing", "An opening that was cancelled leaves the strategy free.", GivenUpAsync),
    ];

    private static async Task OneHolderAsync(ContractRun run)
    {
        var first = await run.OpenAsync();
        run.Expect(await run.TryOpenAsync() is null, "a JournalLeaseException", "a second holder");
        run.Expect(await run.TryOpenAsync(strategy: run.Other) is not null, "another instance to be free", "a JournalLeaseException");

        run.Expect(await first.IsHeldAsync(run.Token), "the first to hold it still", "a lost lease");
        await first.WriteAsync([Entry("a", 1, 1)], run.Token);
        await run.ExpectReadAsync(Entry("a", 1, 1));
    }

    private static async Task OneOfManyAsync(ContractRun run)
    {
        const int Many = 10;
        var holders = (await Task.WhenAll(Enumerable.Range(0, Many).Select(_ => Task.Run(() => TryOpenAsync(run), run.Token)))).OfType<IStrategyJournal>()
            .ToList();
        foreach (var holder in holders)
        {
            await holder.DisposeAsync();
        }

        run.Expect(holders.Count == 1, "one holder", $"{holders.Count}");
    }

    private static async Task LetGoIsFreeAsync(ContractRun run)
    {
        for (var i = 0; i < 3; i++)
        {
            var part = await run.TryOpenAsync();
            run.Expect(part is not null, "the strategy to be free", "a JournalLeaseException");
            await part.DisposeAsync();
            await part.DisposeAsync();
        }
    }

    private static async Task EpochRisesAsync(ContractRun run)
    {
        var last = long.MinValue;
        for (var i = 0; i < 4; i++)
        {
            var part = await run.OpenAsync();
            run.Expect(part.Epoch > last, FormattableString.Invariant($"an epoch above {last}"), FormattableString.Invariant($"{part.Epoch}"));
            last = part.Epoch;
            await part.DisposeAsync();
        }
    }

    private static async Task FormerHolderAsync(ContractRun run)
    {
        var first = await run.OpenAsync();
        await first.WriteAsync([Entry("a", 1, 1)], run.Token);
        await first.DisposeAsync();
        var second = await run.OpenAsync();

        run.Expect(!await first.IsHeldAsync(run.Token), "the former holder not to hold it", "it holds it");
        run.Expect(await run.IsRefusedAsync(first, Entry("a", 2, 2)), "a JournalLeaseException", "a write by the former holder");
        run.Expect(await second.IsHeldAsync(run.Token), "the new holder to hold it", "a lost lease");
        await run.ExpectReadAsync(Entry("a", 1, 1));
    }

    private static async Task GivenUpAsync(ContractRun run)
    {
        using var token = new CancellationTokenSource();
        await token.CancelAsync();
        try
        {
            await (await run.Journal.OpenAsync(run.Strategy, token.Token)).DisposeAsync();
            run.Expect(false, "an OperationCanceledException", "an opened strategy");
        }
        catch (OperationCanceledException)
        {
            // As it should be.
        }

        run.Expect(await run.TryOpenAsync() is not null, "the strategy to be free", "a JournalLeaseException");
    }

    private static async Task<IStrategyJournal?> TryOpenAsync(ContractRun run)
    {
        try
        {
            return await run.Journal.OpenAsync(run.Strategy, run.Token);
        }
        catch (JournalLeaseException)
        {
            return null;
        }
    }
}
