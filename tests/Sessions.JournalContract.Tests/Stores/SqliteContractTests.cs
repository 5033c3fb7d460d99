using Sessions.Journals.Contract.Tests.Support;

namespace Sessions.Journals.Contract.Tests.Stores;

public sealed class SqliteContractTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("sessions-");
    private int _files;

    public static TheoryData<string> Checks => [.. JournalContract.Checks.Select(static check => check.Name)];

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [MemberData(nameof(Checks))]
    public async Task A_journal_in_a_file_keeps_each_promise_but_takes_nothing_from_a_process_that_stands_still(string check)
    {
        var result = await new GivenContract(Create).RunAsync(check);

        Assert.Equal(check == "TakenOverHolderWritesNothing" ? ContractOutcome.NotRun : ContractOutcome.Kept, result.Outcome);
    }

    private ContractJournal Create()
    {
        var path = Path.Combine(_folder.FullName, FormattableString.Invariant($"{++_files}.db"));
        var journal = new SqliteJournal(path);
        return new ContractJournal(journal)
        {
            OpenElsewhere = () => ValueTask.FromResult<ISessionJournal>(new SqliteJournal(path)),
            Crash = () => Ended(journal),

            // Its lock on the mark stays with it.
            StandStill = static () => Undo.Begin(static () => { }, static () => { }),
            Fail = () => Undo.Begin(() => File.Move(path, path + ".away"), () => File.Move(path + ".away", path)),
            Release = () => Ended(journal),
        };
    }

    /// <summary>What lets go of the mark and writes nothing.</summary>
    private static ValueTask Ended(SqliteJournal journal)
    {
        journal.Dispose();
        return ValueTask.CompletedTask;
    }
}
