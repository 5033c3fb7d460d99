using System.Diagnostics.CodeAnalysis;
using Sessions.Journals.Leases;
using Sessions.Journals.Storage;

namespace Sessions.Journals;

/// <summary>An open journal file: one connection that writes, one that reads, and this process's mark as an owner.</summary>
internal sealed class JournalStore : IDisposable
{
    private readonly object _reading = new();
    private readonly string _path;
    private readonly EntryTable _reader;
    private bool _isDisposed;

    /// <exception cref="JournalException">The file cannot be used, and why.</exception>
    [SuppressMessage("Reliability", "CA2000", Justification = "The tables own their connections.")]
    public JournalStore(string path, TimeSpan lockTimeout, int? maxPages, bool mustExist, bool accepts)
    {
        _path = path = Errors.Guard(path, () => JournalFile.Resolve(path));
        var opened = JournalFile.Open(path, lockTimeout, maxPages, mustExist, accepts);
        WasInDoubt = opened.WasInDoubt;
        try
        {
            Owner = Errors.Guard(path, () => Owner.Register(opened.Connection, path));
            _reader = new EntryTable(JournalFile.Connect(path, lockTimeout));
        }
        catch
        {
            Owner?.Dispose();
            opened.Connection.Dispose();
            opened.Mark.Dispose();
            throw;
        }

        Writer = new JournalWriter(path, new EntryTable(opened.Connection, opened.Mark));
    }

    /// <summary>Whether it was accepted though it may have gone back in time.</summary>
    public bool WasInDoubt { get; }

    public JournalWriter Writer { get; }

    public Owner Owner { get; }

    public T Read<T>(Func<EntryTable, T> read)
    {
        lock (_reading)
        {
            return Errors.Guard(_path, () =>
            {
                ObjectDisposedException.ThrowIf(_isDisposed, this);
                return _reader.Within(read);
            });
        }
    }

    public void Dispose()
    {
        Writer.Dispose();
        lock (_reading)
        {
            _isDisposed = true;
            _reader.Dispose();
        }

        Owner.Dispose();
    }
}
