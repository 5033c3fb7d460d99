using Sessions.Journals.Contract.Running;
using static Sessions.Journals.Contract.Running.ContractRun;

namespace Sessions.Journals.Contract.Checks;

/// <summary>Who may write a strategy's part, among processes: whatever becomes of one of them.</summary>
internal static class ProcessChecks
{
    private const string NoElsewhere = "no OpenElsewhere was given";

    public static IReadOnlyList<ContractCheck> All { get; } =
    [
        new("OneHolderOfAllProcesses", "A strategy has one holder among all processes; one that is refused does not disturb it.", OneHolderAsync)
        {
            Needs = static journal => journal.OpenElsewhere is null ? NoElsewhere : null,
        },
        new("OtherProcessReadsAtOnce", "What one process has written another one reads at once.", ReadsAtOnceAsync)
        {
            Needs = static journal => journal.OpenElsewhere is null ? NoElsewhere : null,
        },
        new("CrashFreesTheStrategy", "A strategy whose process has crashed can be run elsewhere, which finds all that was written.", CrashFreesAsync)
        {
            Needs = static journal => journal.OpenElsewhere is null ? NoElsewhere : journal.Crash is null ? "no Crash was given" : null,
        },
        new("StillHolderKeepsTheStrategy", "A process that stands still keeps its strategies at first, and writes on when it goes on.", StillHolderKeepsAsync)
        {
            Needs = static journal => journal.OpenElsewhere is null ? NoElsewhere : journal.StandStill is null ? "no StandStill was given" : null,
        },
        new("TakenOverHolderWritesNothing", "A process that stood still for so long that another one has taken its strategy over writes nothing any more.",
            TakenOverAsync)
        {
            Needs = static journal => journal switch
            {
                { OpenElsewhere: null } => NoElsewhere,
                { StandStill: null } => "no StandStill was given",
                { TakesOver: false } => "the journal takes nothing from a process that stands still",
                _ => null,
            },
        },
    ];

    private static async Task OneHolderAsync(ContractRun run)
    {
        var first = await run.OpenAsync();
        var elsewhere = await run.ElsewhereAsync();

        run.Expect(await run.TryOpenAsync(elsewhere) is null, "a JournalLeaseException", "a second holder");
        run.Expect(await run.TryOpenAsync(elsewhere, run.Other) is not null, "another instance to be free", "a JournalLeaseException");
        run.Expect(await first.IsHeldAsync(run.Token), "the first to hold it still", "a lost lease");
        await first.WriteAsync([Entry("a", 1, 1)], run.Token);

        await first.DisposeAsync();
        var second = await run.TryOpenAsync(elsewhere);
        run.Expect(second is not null, "the strategy to be free once it was let go of", "a JournalLeaseException");
        run.Expect(second.Epoch > first.Epoch, $"an epoch above {first.Epoch}", $"{second.Epoch}");
        run.Expect(await run.IsRefusedAsync(first, Entry("a", 2, 2)), "a JournalLeaseException", "a write by the former holder");
    }

    private static async Task ReadsAtOnceAsync(ContractRun run)
    {
        var (part, elsewhere) = (await run.OpenAsync(), await run.ElsewhereAsync());
        for (var i = 1; i <= 20; i++)
        {
            await part.WriteAsync([Entry("a", i, (byte)i)], run.Token);
            run.ExpectEntries([Entry("a", i, (byte)i)], await run.ReadAsync(journal: elsewhere));
        }
    }

    private static async Task CrashFreesAsync(ContractRun run)
    {
        var first = await run.OpenAsync();
        JournalEntry[] entries = [Entry("a", 1, 1), Entry("b", 2, 2)];
        await first.WriteAsync(entries, run.Token);
        await run.Hooks.Crash!();
        var elsewhere = await run.ElsewhereAsync();
        IStrategyJournal? second = null;

        run.Expect(await run.UntilAsync(async () => (second = await run.TryOpenAsync(elsewhere)) is not null), "the strategy to be free after a crash",
            "a JournalLeaseException");
        run.Expect(second!.Epoch > first.Epoch, $"an epoch above {first.Epoch}", $"{second.Epoch}");
        run.ExpectEntries(entries, Sorted(await second.ReadAsync(run.Token)));
        await second.WriteAsync([Entry("a", 3, 3)], run.Token);
    }

    private static async Task StillHolderKeepsAsync(ContractRun run)
    {
        var first = await run.OpenAsync();
        var elsewhere = await run.ElsewhereAsync();
        await using (await run.Hooks.StandStill!())
        {
            run.Expect(await run.TryOpenAsync(elsewhere) is null, "a JournalLeaseException", "a second holder");
        }

        await first.WriteAsync([Entry("a", 1, 1)], run.Token);
        run.ExpectEntries([Entry("a", 1, 1)], await run.ReadAsync(journal: elsewhere));
    }

    private static async Task TakenOverAsync(ContractRun run)
    {
        var first = await run.OpenAsync();
        await first.WriteAsync([Entry("a", 1, 1)], run.Token);
        var elsewhere = await run.ElsewhereAsync();
        IStrategyJournal? second = null;
        await using (await run.Hooks.StandStill!())
        {
            run.Expect(
                await run.UntilAsync(async () => (second = await run.TryOpenAsync(elsewhere)) is not null),
                    "the strategy to be taken over within the patience", "a JournalLeaseException");
            run.Expect(second!.Epoch > first.Epoch, $"an epoch above {first.Epoch}", $"{second.Epoch}");
            await second.WriteAsync([Entry("a", 2, 2)], run.Token);
        }

        run.Expect(await run.IsRefusedAsync(first, Entry("a", 9, 9), Entry("b", 9, 9)), "a JournalLeaseException", "a write by the process that stood still");
        run.Expect(!await first.IsHeldAsync(run.Token), "the process that stood still not to hold it", "it holds it");
        run.ExpectEntries([Entry("a", 2, 2)], await run.ReadAsync(journal: elsewhere));
        await second!.WriteAsync([Entry("a", 3, 3)], run.Token);
    }
}
