namespace Sessions.Journals.Contract.Tests.Support;

/// <summary>The contract of a journal that is made anew for each check.</summary>
internal sealed class GivenContract(Func<ContractJournal> create) : JournalContract
{
    protected override ValueTask<ContractJournal> CreateAsync(CancellationToken cancellationToken) => ValueTask.FromResult(create());
}
