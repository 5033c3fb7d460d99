using System.Diagnostics.CodeAnalysis;
using Sessions.Journals.Contract.Running;
using static Sessions.Journals.Contract.Running.ContractRun;

namespace Sessions.Journals.Contract.Checks;

/// <summary>A store that fails says so, and goes on when it can.</summary>
internal static class FailureChecks
{
    public static IReadOnlyList<ContractCheck> All { get; } =
    [
        new("CheckChangesNothing", "Finding out whether the journal can be written leaves it as it is.", CheckChangesNothingAsync),
        new("FailureIsTold", "A store that cannot be read or written is told as a JournalException: it never looks empty, and nothing seems written.",
            FailureIsToldAsync)
        {
            Needs = static journal => journal.Fail is null ? "no Fail was given" : null,
        },
        new("JournalGoesOnAfterAFailure", "When the store is there again, a strategy that is still held goes on, and has lost nothing.", GoesOnAsync)
        {
            Needs = static journal => journal.Fail is null ? "no Fail was given" : null,
        },
    ];

    private static async Task CheckChangesNothingAsync(ContractRun run)
    {
        var part = await run.OpenAsync();
        await part.WriteAsync([Entry("a", 1, 1), Removed("b", 2)], run.Token);
        await run.Journal.CheckAsync(run.Token);

        await run.ExpectReadAsync(Entry("a", 1, 1), Removed("b", 2));
        run.Expect(await part.IsHeldAsync(run.Token), "the strategy to be held as before", "a lost lease");
    }

    private static async Task FailureIsToldAsync(ContractRun run)
    {
        var part = await run.OpenAsync();
        await part.WriteAsync([Entry("a", 1, 1)], run.Token);
        await using (await run.Hooks.Fail!())
        {
            await ExpectToldAsync(run, "reading by the holder", async () => await part.ReadAsync(run.Token));
            await ExpectToldAsync(run, "reading", async () => await run.Journal.ReadAsync(run.Strategy, run.Token));
            await ExpectToldAsync(run, "writing", async () => await part.WriteAsync([Entry("b", 2, 2)], run.Token));
            await ExpectToldAsync(run, "commanding", async () => await run.Journal.TryWriteAsync(run.Strategy, [Entry(run.Command("a"), 1, 1)], run.Token));
            await ExpectToldAsync(run, "opening", async () => await run.Journal.OpenAsync(run.Other, run.Token));
        }
    }

    private static async Task GoesOnAsync(ContractRun run)
    {
        var part = await run.OpenAsync();
        await part.WriteAsync([Entry("a", 1, 1)], run.Token);
        await using (await run.Hooks.Fail!())
        {
            await ExpectToldAsync(run, "writing", async () => await part.WriteAsync([Entry("b", 2, 2)], run.Token));
        }

        run.Expect(await run.UntilAsync(() => TryAsync(async () => await part.WriteAsync([Entry("b", 3, 3)], run.Token))),
            "a write once the store is there again", "a JournalException");
        await run.ExpectReadAsync(Entry("a", 1, 1), Entry("b", 3, 3));
    }

    private static async Task<bool> TryAsync(Func<Task> ask)
    {
        try
        {
            await ask();
            return true;
        }
        catch (JournalException exception) when (exception is not JournalLeaseException)
        {
            return false;
        }
    }

    [SuppressMessage("Design", "CA1031", Justification = "Whatever else a journal throws is what is wrong with it.")]
    private static async Task ExpectToldAsync(ContractRun run, string what, Func<Task> ask)
    {
        string found;
        try
        {
            await ask();
            found = "an answer";
        }
        catch (JournalException exception) when (exception is not JournalLeaseException)
        {
            return;
        }
        catch (Exception exception)
        {
            found = $"{exception.GetType().Name}: {exception.Message}";
        }

        run.Expect(false, $"a JournalException from {what} while the store fails", found);
    }
}
