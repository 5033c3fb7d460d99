using Sessions.Journals;

namespace Sessions.Reliability.Journals;

public sealed class SqliteContractTests : JournalContractTests
{
    private readonly SqliteJournal _journal;

    public SqliteContractTests() => _journal = new SqliteJournal(Folder.Journal);

    protected override ISessionJournal Store => _journal;

    protected override void Dispose(bool disposing)
    {
        _journal.Dispose();
        base.Dispose(disposing);
    }
}
