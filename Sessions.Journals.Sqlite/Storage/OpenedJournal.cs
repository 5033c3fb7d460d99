using Microsoft.Data.Sqlite;

namespace Sessions.Journals.Storage;

/// <summary>The file of a journal that can be used.</summary>
/// <param name="Connection">By which it is written.</param>
/// <param name="Mark">What follows its writes.</param>
/// <param name="WasInDoubt">Whether it was accepted though it may have gone back in time.</param>
internal sealed record OpenedJournal(SqliteConnection Connection, JournalMark Mark, bool WasInDoubt);
