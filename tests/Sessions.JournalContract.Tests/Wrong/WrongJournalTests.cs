using Sessions.Journals.Contract.Tests.Support;

namespace Sessions.Journals.Contract.Tests.Wrong;

/// <summary>A journal that breaks a promise is found by the check of that promise.</summary>
public sealed class WrongJournalTests
{
    /// <summary>What each of the checks finds.</summary>
    private static readonly (string Check, Wrong[] Finds)[] _finds =
    [
        ("WritesAreRead", [Wrong.ForgetsTheLastWrite, Wrong.ReadsBytesOfAnotherKey]),
        ("NothingIsKeptOfNobody", [Wrong.ThrowsWhereNothingIs]),
        ("HighestSequenceStays", [Wrong.LastWriteStays]),
        ("RemovedKeyStaysRemoved", [Wrong.DropsKeysThatAreRemoved]),
        ("RemovedKeyIsForgottenAtTheNextRemoval", [Wrong.NeverForgetsRemovedKeys]),
        ("KeysAreAnyText", [Wrong.FoldsKeys]),
        ("IdentitiesAreAnyText", [Wrong.FoldsIdentities]),
        ("LongIdentityIsKept", [Wrong.CutsIdentities]),
        ("LongestKeyAndLargestValueComeBack", [Wrong.CutsKeys, Wrong.CutsValues]),
        ("ManyKeysOfOneBatchComeBack", [Wrong.WritesAThousandEntries]),
        ("BatchIsWhole", [Wrong.WritesEntryByEntry]),
        ("WritesAtOnceLoseNothing", [Wrong.LosesWhatIsWrittenAtOnce]),
        ("RemovalsAtOnceBringNothingBack", [Wrong.DropsKeysThatAreRemoved]),
        ("StrategiesWriteBesideEachOther", [Wrong.WritesForTheLastOpened]),
        ("CommandNeedsNoLease", [Wrong.AsksForALeaseToCommand]),
        ("OnlyCommandsNeedNoLease", [Wrong.TakesAnythingForACommand]),
        ("CommandNumberedAlikeIsRefused", [Wrong.OverwritesCommands, Wrong.RefusesCommandsInPart]),
        ("RemovedCommandKeepsItsSequence", [Wrong.ForgetsRemovedCommands]),
        ("StrategiesAreKeptApart", [Wrong.SharesKeysAmongInstances]),
        ("WatchSeesCommands", [Wrong.CountsNoCommands, Wrong.CountsEveryWrite]),
        ("WatchSeesCommandsFromElsewhere", [Wrong.CountsOwnCommands]),
        ("StrategyHasOneHolder", [Wrong.HoldsForAnybody]),
        ("OneOfManyAtOnceIsTheHolder", [Wrong.LooksBeforeItTakes]),
        ("LetGoIsFree", [Wrong.KeepsWhatIsLetGo]),
        ("EpochRises", [Wrong.RepeatsEpochs]),
        ("FormerHolderWritesNothing", [Wrong.LetsFormerHoldersWrite, Wrong.SaysHeldForGood]),
        ("GivenUpOpeningHoldsNothing", [Wrong.TakesWhatWasGivenUp]),
        ("OneHolderOfAllProcesses", [Wrong.HoldsByProcess]),
        ("OtherProcessReadsAtOnce", [Wrong.CachesReads]),
        ("CrashFreesTheStrategy", [Wrong.KeepsLeasesOfTheDead, Wrong.LosesWritesOfTheDead]),
        ("StillHolderKeepsTheStrategy", [Wrong.TakesFromTheStillAtOnce]),
        ("TakenOverHolderWritesNothing", [Wrong.LetsTheStillWrite]),
        ("CheckChangesNothing", [Wrong.ChecksByWriting]),
        ("FailureIsTold", [Wrong.LooksEmpty, Wrong.ThrowsWhatTheStoreThrows]),
        ("JournalGoesOnAfterAFailure", [Wrong.NeverComesBack]),
    ];

    public static TheoryData<string, string> Journals
    {
        get
        {
            var journals = new TheoryData<string, string>();
            foreach (var (check, finds) in _finds)
            {
                Array.ForEach(finds, wrong => journals.Add(check, wrong.ToString()));
            }

            return journals;
        }
    }

    [Theory]
    [MemberData(nameof(Journals))]
    public async Task A_broken_promise_is_found_by_its_check(string check, string wrong)
    {
        var contract = new GivenContract(() => new SharedJournal(new SharedStore(), Enum.Parse<Wrong>(wrong)).ToContract());

        var broken = await Assert.ThrowsAsync<JournalContractException>(() => contract.RunAsync(check));

        Assert.Equal(check, broken.Check.Name);
        Assert.StartsWith($"{check}: {broken.Check.Promise} Expected: {broken.Expected}. Found: ", broken.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_in_which_nothing_is_wrong_keeps_every_promise()
    {
        var results = await new GivenContract(static () => new SharedJournal(new SharedStore(), Wrong.Nothing).ToContract()).RunAllAsync();

        Assert.All(results, static result => Assert.True(result.Outcome == ContractOutcome.Kept, result.ToString()));
    }

    [Fact]
    public void Every_check_finds_something_and_everything_wrong_is_found()
    {
        Assert.Equal(JournalContract.Checks.Select(static check => check.Name), _finds.Select(static found => found.Check));
        Assert.Equal(Enum.GetValues<Wrong>()[1..], _finds.SelectMany(static found => found.Finds).Distinct().Order());
    }
}
