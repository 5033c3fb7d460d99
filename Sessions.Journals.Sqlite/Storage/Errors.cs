using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.Sqlite;

namespace Sessions.Journals.Storage;

/// <summary>Says in a user's words what SQLite or the file system says.</summary>
internal static class Errors
{
    /// <summary>SQLite's number for a file that does not hold what it should.</summary>
    public const int Corrupt = 11;

    private const int Busy = 5;
    private const int Locked = 6;
    private const int ReadOnly = 8;
    private const int InputOutput = 10;
    private const int Full = 13;
    private const int CannotOpen = 14;
    private const int NotADatabase = 26;

    public static T Guard<T>(string path, Func<T> use)
    {
        try
        {
            return use();
        }
        catch (Exception exception) when (IsOurs(exception))
        {
            throw Tell(path, exception);
        }
    }

    public static bool IsOurs([NotNullWhen(true)] Exception? exception) =>
        exception is SqliteException or UnauthorizedAccessException or ObjectDisposedException or (IOException and not JournalException);

    /// <summary>Whether another connection keeps the file, whatever is to be done with it.</summary>
    public static bool IsLocked(Exception exception) => exception is SqliteException { SqliteErrorCode: Busy or Locked };

    public static JournalException Tell(string path, Exception exception) => exception switch
    {
        SqliteException { SqliteErrorCode: Busy or Locked } => new(
            $"The journal '{path}' is locked by another process. Close what has it open, such as a database browser.", exception),
        SqliteException { SqliteErrorCode: Full } => new($"The journal '{path}' cannot grow: the disk is full. What was written before is safe.", exception),
        SqliteException { SqliteErrorCode: Corrupt or NotADatabase } => new(
            $"The journal '{path}' is damaged or is no journal. Nothing was changed. Look up the account's open positions, move it away with all files of its name and start with a new one.", exception),
        SqliteException { SqliteErrorCode: ReadOnly or CannotOpen } or UnauthorizedAccessException or DirectoryNotFoundException => new(
            $"The journal '{path}' cannot be opened for writing. Its folder must be there, and both must be this user's to write.", exception),
        SqliteException { SqliteErrorCode: InputOutput } or IOException => new($"The journal '{path}' cannot be read or written: {exception.Message}", exception),
        ObjectDisposedException => new($"The journal '{path}' was closed while a strategy was running on it.", exception),
        _ => new($"The journal '{path}' failed: {exception.Message}", exception),
    };
}
