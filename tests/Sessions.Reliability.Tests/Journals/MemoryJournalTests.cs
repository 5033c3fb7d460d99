using Sessions.Journals;

namespace Sessions.Reliability.Journals;

public sealed class MemoryJournalTests : EveryJournalTests
{
    private protected override ISessionJournal Journal { get; } = new MemoryJournal();
}
