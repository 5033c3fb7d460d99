using Sessions.Journals;

namespace Sessions.Reliability.Journals;

public sealed class MemoryContractTests : JournalContractTests
{
    protected override ISessionJournal Store { get; } = new MemoryJournal();
}
