using Sessions.Journals;

namespace Sessions.Tool.Journals;

/// <summary>A journal in a file.</summary>
internal sealed class FileSource(string name, SqliteJournal journal) : JournalSource(name, journal.Path)
{
    public override ISessionJournal Journal => journal;

    public override ValueTask<JournalOverview> ReadAsync(CancellationToken cancellationToken) => journal.ReadOverviewAsync(cancellationToken);

    public override void Dispose() => journal.Dispose();
}
