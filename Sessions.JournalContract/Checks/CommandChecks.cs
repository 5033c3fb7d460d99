using Sessions.Journals.Contract.Running;
using static Sessions.Journals.Contract.Running.ContractRun;

namespace Sessions.Journals.Contract.Checks;

/// <summary>What people command, beside whoever runs the strategy.</summary>
internal static class CommandChecks
{
    public static IReadOnlyList<ContractCheck> All { get; } =
    [
        new("CommandNeedsNoLease", "A command is written beside the holder, and where nobody holds the strategy.", NeedsNoLeaseAsync),
        new("OnlyCommandsNeedNoLease", "What is no command is refused without a lease, and nothing that came with it is written.", OnlyCommandsAsync),
        new("CommandNumberedAlikeIsRefused", "Of commands that are numbered alike the second is refused, with all that came with it.", NumberedAlikeAsync),
        new("RemovedCommandKeepsItsSequence", "A removed command keeps its sequence for good, so that none is numbered below it.", RemovedKeepsAsync),
        new("StrategiesAreKeptApart", "Each strategy has keys of its own, and so has what concerns all.", KeptApartAsync),
        new("WatchSeesCommands", "The number of a watched journal is another one after each command, and stays where nothing was commanded.", WatchAsync)
        {
            Needs = static journal => journal.Journal is IJournalWatch ? null : "the journal cannot be watched: one that other processes write to needs it",
        },
        new("WatchSeesCommandsFromElsewhere", "What another process commands is seen, too.", WatchElsewhereAsync)
        {
            Needs = static journal => journal switch
            {
                { OpenElsewhere: null } => "no OpenElsewhere was given",
                { Journal: not IJournalWatch } => "the journal cannot be watched: one that other processes write to needs it",
                _ => null,
            },
        },
    ];

    private static async Task NeedsNoLeaseAsync(ContractRun run)
    {
        var (first, second) = (Entry(run.Command("a"), 1, 1), Entry(run.Command("b"), 1, 1));
        await ExpectWrittenAsync(run, run.Strategy, first);
        var part = await run.OpenAsync();
        await ExpectWrittenAsync(run, run.Strategy, second);

        run.ExpectEntries([first, second], Sorted(await part.ReadAsync(run.Token)));
    }

    private static async Task OnlyCommandsAsync(ContractRun run)
    {
        var refusal = await RefusalAsync(
            async () => await run.Journal.TryWriteAsync(run.Strategy, [Entry(run.Command("c"), 1, 1), Entry("order/1", 9, 1)], run.Token));
        run.Expect(refusal is ArgumentException, "an ArgumentException", refusal?.GetType().Name ?? "no refusal");
        await run.ExpectReadAsync();
    }

    private static async Task NumberedAlikeAsync(ContractRun run)
    {
        var first = Entry(run.Command("a"), 1, 1);
        await ExpectWrittenAsync(run, run.Strategy, first);
        await ExpectRefusedAsync(run, Entry(run.Command("b"), 1, 2), Entry(run.Command("a"), 1, 2));
        await run.ExpectReadAsync(first);

        await ExpectWrittenAsync(run, run.Strategy, Removed(run.Command("a"), 2));
        await ExpectRefusedAsync(run, Entry(run.Command("a"), 2, 1));
    }

    private static async Task RemovedKeepsAsync(ContractRun run)
    {
        var part = await run.OpenAsync();
        var removed = Removed(run.Command("a"), 2);
        await ExpectWrittenAsync(run, run.Strategy, Entry(run.Command("a"), 1, 1));
        await ExpectWrittenAsync(run, run.Strategy, removed);
        await part.WriteAsync([Removed("b", 1)], run.Token);
        await part.WriteAsync([Removed("c", 2)], run.Token);

        await run.ExpectReadAsync(Removed("c", 2), removed);
    }

    private static async Task KeptApartAsync(ContractRun run)
    {
        var (part, other, key) = (await run.OpenAsync(), await run.OpenAsync(strategy: run.Other), run.Command("x"));
        await part.WriteAsync([Entry(key, 1, 1)], run.Token);
        await other.WriteAsync([Entry(key, 1, 2)], run.Token);
        await ExpectWrittenAsync(run, null, Entry(key, 1, 3));

        await run.ExpectReadAsync(Entry(key, 1, 1));
        run.ExpectEntries([Entry(key, 1, 2)], await run.ReadAsync(run.Other));
        run.ExpectEntries([Entry(key, 1, 3)], await run.ReadOfAllAsync());
    }

    private static async Task WatchAsync(ContractRun run)
    {
        var watch = (IJournalWatch)run.Journal;
        var seen = new List<long> { watch.ReadCommandCount() };
        foreach (var strategy in new[] { run.Strategy, run.Other, null })
        {
            await ExpectWrittenAsync(run, strategy, Entry(run.Command("a"), 1, 1), Entry(run.Command("b"), 1, 2));
            seen.Add(watch.ReadCommandCount());
        }

        await ExpectWrittenAsync(run, run.Other, Removed(run.Command("a"), 2));
        seen.Add(watch.ReadCommandCount());
        run.Expect(seen.Distinct().Count() == seen.Count, "a new number after each command", string.Join(", ", seen));
        await (await run.OpenAsync()).WriteAsync([Entry("a", 1, 1)], run.Token);
        run.Expect(watch.ReadCommandCount() == seen[^1], $"{seen[^1]} where nothing was commanded", $"{watch.ReadCommandCount()}");

        (StrategyIdentity?, JournalEntry)[] expected =
        [
            (null, Entry(run.Command("a"), 1, 1)), (null, Entry(run.Command("b"), 1, 2)), (run.Strategy, Entry(run.Command("a"), 1, 1)),
            (run.Strategy, Entry(run.Command("b"), 1, 2)), (run.Other, Entry(run.Command("b"), 1, 2)),
        ];
        var read = watch.ReadCommands().Where(command => command.Entry.Key.StartsWith(run.Command(string.Empty), StringComparison.Ordinal))
            .OrderBy(static command => command.Strategy?.Tag, StringComparer.Ordinal).ThenBy(static command => command.Entry.Key, StringComparer.Ordinal)
            .Select(static command => (command.Strategy, command.Entry)).ToArray();
        run.Expect(read.SequenceEqual(expected), string.Join("; ", expected), string.Join("; ", read));
    }

    private static async Task WatchElsewhereAsync(ContractRun run)
    {
        var watch = (IJournalWatch)run.Journal;
        await using var part = await run.OpenAsync();
        var (before, command) = (watch.ReadCommandCount(), Entry(run.Command("halt"), 1, 1));
        var elsewhere = await run.ElsewhereAsync();
        run.Expect(await elsewhere.TryWriteAsync(run.Strategy, [command], run.Token), "a command written", "a refusal");

        run.Expect(await run.UntilAsync(() => Task.FromResult(watch.ReadCommandCount() != before)), "another number after a command by another process",
            $"{before} as before");
        run.Expect(watch.ReadCommands().Contains(new JournalCommand(run.Strategy, command)), command.ToString(), "no such command");
    }

    private static async Task ExpectWrittenAsync(ContractRun run, StrategyIdentity? strategy, params JournalEntry[] commands) =>
        run.Expect(await run.Journal.TryWriteAsync(strategy, commands, run.Token), "a command written", "a refusal");

    private static async Task ExpectRefusedAsync(ContractRun run, params JournalEntry[] commands) =>
        run.Expect(!await run.Journal.TryWriteAsync(run.Strategy, commands, run.Token), "a refusal", "a command written");

    private static async Task<ArgumentException?> RefusalAsync(Func<Task> write)
    {
        try
        {
            await write();
            return null;
        }
        catch (ArgumentException refusal)
        {
            return refusal;
        }
    }
}
