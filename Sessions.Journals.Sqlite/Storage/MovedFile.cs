using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Sessions.Journals.Storage;

// docs/decisions.md 148
/// <summary>
/// Notices that the file of an open journal was deleted, or another one put in its place. SQLite would go on writing to what
/// nobody finds any more, while the next process makes a new file and runs the same strategies.
/// </summary>
internal static partial class MovedFile
{
    private const string Library = "e_sqlite3";
    private const int HasMoved = 20;

    /// <exception cref="JournalException">It was.</exception>
    public static void ThrowIfMoved(SqliteConnection connection)
    {
        if (HasBeenMoved(connection.Handle!))
        {
            throw new JournalException(
                $"The journal '{connection.DataSource}' was deleted or moved away, or another file was put in its place, while strategies were running on it. "
                + "Nothing is written to it any more; stop every strategy before its file is touched.");
        }
    }

    /// <summary>Where SQLite does not answer, as on Windows, where an open file cannot be taken away, or cannot be asked, nothing is known to have moved.</summary>
    private static bool HasBeenMoved(sqlite3 database)
    {
        try
        {
            return raw.GetNativeLibraryName() == Library && Control(database, "main", HasMoved, out var moved) == 0 && moved != 0;
        }
        catch (Exception exception) when (exception is DllNotFoundException or EntryPointNotFoundException)
        {
            return false;
        }
    }

    [SuppressMessage("Security", "CA5393", Justification = "It is found where SQLite's own package finds it, beside the program.")]
    [LibraryImport(Library, EntryPoint = "sqlite3_file_control", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.AssemblyDirectory | DllImportSearchPath.SafeDirectories)]
    private static partial int Control(sqlite3 database, string name, int operation, out int answer);
}
