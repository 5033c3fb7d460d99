using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.Sqlite;

namespace Sessions.Journals.Storage;

/// <summary>Opens the file: for its user alone, written through to the disk, of a version that is known.</summary>
internal static class JournalFile
{
    private const int LongestPath = 4096;

    /// <summary>What connection strings and addresses have, and hardly a file: a password in one would become a part of a name that is told.</summary>
    private static readonly string[] _noPaths = ["://", "Data Source=", "DataSource=", "Filename=", "Server=", "Host=", "Password=", "Pwd="];

    private const UnixFileMode UserOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <exception cref="ArgumentException">It is longer than any path, or a connection string. It is not repeated, since it may hold a password.</exception>
    public static void ThrowIfNoPath(string path)
    {
        if (path.Length > LongestPath)
        {
            throw new ArgumentException($"The path of a journal has {path.Length} characters; write at most {LongestPath}.");
        }

        if (_noPaths.Any(part => path.Contains(part, StringComparison.OrdinalIgnoreCase)))
        {
            throw new ArgumentException("A journal is named by the path of its file alone, such as sessions.db; what was given is a connection string or an address, and is not repeated here.");
        }
    }

    /// <summary>
    /// Where the file itself lies: what stands beside it, its log and the marks of its processes, must be found by everybody,
    /// by whichever link he comes.
    /// </summary>
    public static string Resolve(string path) => new FileInfo(path) is { LinkTarget: not null } link ? link.ResolveLinkTarget(returnFinalTarget: true)!.FullName : path;

    /// <exception cref="JournalException">The file cannot be used, and why.</exception>
    public static OpenedJournal Open(string path, TimeSpan lockTimeout, int? maxPages, bool mustExist, bool accepts = false) => Errors.Guard(path, () =>
    {
        if (!File.Exists(path))
        {
            ThrowIfGone(path, mustExist, accepts);
        }

        Restrict(path);
        var connection = Connect(path, lockTimeout);
        try
        {
            if (mustExist && !JournalMark.Read(path).IsThere && JournalSchema.IsEmpty(connection))
            {
                throw new JournalException($"The file '{path}' is empty, and so is no journal. Nothing was changed.");
            }

            var opened = JournalSchema.Prepare(connection, path, accepts);
            Execute(connection, maxPages is { } pages ? $"PRAGMA max_page_count = {pages}" : "PRAGMA wal_autocheckpoint");
            return opened;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    });

    /// <summary>A connection of its own, not one of a pool: what was set on it must hold.</summary>
    public static SqliteConnection Connect(string path, TimeSpan lockTimeout)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Mode = SqliteOpenMode.ReadWrite,
            Pooling = false,
            DefaultTimeout = Math.Max(1, (int)Math.Ceiling(lockTimeout.TotalSeconds)),
        }.ConnectionString);
        connection.Open();
        Execute(connection, FormattableString.Invariant($"PRAGMA busy_timeout = {(int)lockTimeout.TotalMilliseconds}"));

        // An intent that the power takes back would be worse than none.
        Execute(connection, "PRAGMA synchronous = FULL");
        return connection;
    }

    [SuppressMessage("Security", "CA2100", Justification = "Every text is written in this assembly.")]
    public static object? Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }

    /// <summary>A file that is not there is made, unless its mark says that there was one, or it must be there.</summary>
    private static void ThrowIfGone(string path, bool mustExist, bool accepts)
    {
        var doubt = JournalMark.Read(path).Doubt(path, null, 0);
        if (doubt is not null && !accepts)
        {
            throw new JournalException(doubt);
        }

        if (doubt is null && mustExist)
        {
            throw new JournalException($"There is no journal '{path}'. Nothing was made.");
        }
    }

    /// <summary>Makes the file if it is not there, and takes it away from others who could read it. SQLite makes its log alike.</summary>
    private static void Restrict(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            using var made = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete);
            return;
        }

        if (!File.Exists(path))
        {
            using var made = new FileStream(path, new FileStreamOptions
            {
                Mode = FileMode.OpenOrCreate,
                Access = FileAccess.ReadWrite,
                Share = FileShare.ReadWrite | FileShare.Delete,
                UnixCreateMode = UserOnly,
            });
        }

        // What a process that was killed has left of the log is as old as the file's own mode.
        foreach (var file in new[] { path, path + "-wal", path + "-shm", JournalMark.PathOf(path) }.Where(File.Exists))
        {
            if ((File.GetUnixFileMode(file) & ~UserOnly) != 0)
            {
                File.SetUnixFileMode(file, UserOnly);
            }
        }
    }
}
