using Sessions.Journals.Contract.Tests.Support;

namespace Sessions.Journals.Contract.Tests.Stores;

public sealed class MemoryContractTests
{
    private static readonly string[] _needSecondProcess =
    [
        "WatchSeesCommands", "WatchSeesCommandsFromElsewhere", "OneHolderOfAllProcesses", "OtherProcessReadsAtOnce", "CrashFreesTheStrategy",
        "StillHolderKeepsTheStrategy", "TakenOverHolderWritesNothing", "FailureIsTold", "JournalGoesOnAfterAFailure",
    ];

    private readonly GivenContract _contract = new(static () => new ContractJournal(new MemoryJournal()));

    public static TheoryData<string> Checks => [.. JournalContract.Checks.Select(static check => check.Name)];

    [Theory]
    [MemberData(nameof(Checks))]
    public async Task A_journal_in_memory_keeps_each_promise_that_one_process_can_need(string check)
    {
        var result = await _contract.RunAsync(check);

        Assert.Equal(_needSecondProcess.Contains(check) ? ContractOutcome.NotRun : ContractOutcome.Kept, result.Outcome);
    }

    [Fact]
    public async Task All_checks_run_one_after_the_other_and_each_says_what_came_of_it()
    {
        var results = await _contract.RunAllAsync();

        Assert.Equal(JournalContract.Checks, results.Select(static result => result.Check));
        Assert.Equal("kept     WritesAreRead: What was written is read at once, by its holder and by anybody else.", results[0].ToString());
        Assert.Contains("not run  CrashFreesTheStrategy: no OpenElsewhere was given", results.Select(static result => result.ToString()));
    }

    [Fact]
    public async Task A_check_that_there_is_not_is_refused_by_name()
    {
        var refusal = await Assert.ThrowsAsync<ArgumentException>(() => _contract.RunAsync("WritesAreReed"));

        Assert.StartsWith("There is no check 'WritesAreReed'; there are WritesAreRead, ", refusal.Message, StringComparison.Ordinal);
    }
}
