using Microsoft.Data.Sqlite;
using Sessions.Journals.Storage;

namespace Sessions.Journals.Leases;

/// <summary>
/// This process's mark: a file of its own that it keeps locked for as long as it lives. The system lets go of the lock when
/// the process is gone, however it went, so that nobody has to wait for a lease to run out or to trust a clock.
/// </summary>
internal sealed class Owner : IDisposable
{
    private readonly FileStream _mark;

    private Owner(string journal, string name, FileStream mark)
    {
        Journal = journal;
        Name = name;
        _mark = mark;
    }

    /// <summary>The path of the journal.</summary>
    public string Journal { get; }

    public string Name { get; }

    /// <summary>Makes the mark, and clears away those of processes that are gone.</summary>
    /// <exception cref="JournalException">The file system or a setting keeps no locks.</exception>
    public static Owner Register(SqliteConnection connection, string path)
    {
        // Under the journal's own lock, so that nobody takes a mark that was just made for one of a process that is gone.
        using var transaction = connection.BeginTransaction(deferred: false);
        var folder = Path.GetDirectoryName(path)!;
        foreach (var other in Directory.EnumerateFiles(folder, Path.GetFileName(path) + "-owner-*"))
        {
            TryRemove(other);
        }

        var name = Guid.NewGuid().ToString("N");
        var mark = Lock(MarkOf(path, name));
        using var second = TryLock(MarkOf(path, name));
        if (second is not null)
        {
            mark.Dispose();
            throw new JournalException(
                $"The folder of the journal '{path}' keeps no file locks, so that nothing would keep a second process from running the same strategy. "
                + "Put the journal on a local disk, and do not set DOTNET_SYSTEM_IO_DISABLEFILELOCKING.");
        }

        return new Owner(path, name, mark);
    }

    /// <summary>Whether the process of a mark is gone; its mark is then removed.</summary>
    public static bool IsGone(string path, string name) => TryRemove(MarkOf(path, name));

    public void Dispose()
    {
        _mark.Dispose();
        File.Delete(_mark.Name);
    }

    private static string MarkOf(string path, string name) => $"{path}-owner-{name}";

    private static bool TryRemove(string mark)
    {
        if (!File.Exists(mark))
        {
            return true;
        }

        using (var locked = TryLock(mark))
        {
            if (locked is null)
            {
                return false;
            }
        }

        File.Delete(mark);
        return true;
    }

    private static FileStream? TryLock(string mark)
    {
        try
        {
            return Lock(mark);
        }
        catch (IOException)
        {
            return null;
        }
    }

    private static FileStream Lock(string mark)
    {
        var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite, Share = FileShare.None, BufferSize = 0 };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return new FileStream(mark, options);
    }
}
