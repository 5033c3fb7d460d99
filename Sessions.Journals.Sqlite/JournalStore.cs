using System.Diagnostics.CodeAnalysis;
using Sessions.Journals.Leases;
using Sessions.Journals.Storage;

namespace Sessions.Journals;

/// <summary>An open journal file: one connection that writes, one that reads, and this process's mark as an owner.</summary>
internal sealed class JournalStore : IDisposable
{
    private readonly object _reading = new();
    private readonly string _path;
    private readonly RecordTable _reader;
    private bool _isDisposed;

    /// <exception cref="JournalException">The file cannot be used, and why.</exception>
    [SuppressMessage("Reliability", "CA2000", Justification = "The tables own their connections.")]
    public JournalStore(string path, TimeSpan lockTimeout, int? maxPages, bool mustExist)
    {
        _path = path = Errors.Guard(path, () => JournalFile.Resolve(path));
        var connection = JournalFile.Open(path, lockTimeout, maxPages, mustExist);
        try
        {
            Owner = Errors.Guard(path, () => Owner.Register(connection, path));
            _reader = new RecordTable(JournalFile.Connect(path, lockTimeout));
        }
        catch
        {
            Owner?.Dispose();
            connection.Dispose();
            throw;
        }

        Writer = new JournalWriter(path, new RecordTable(connection));
    }

    public JournalWriter Writer { get; }

    public Owner Owner { get; }

    public T Read<T>(Func<RecordTable, T> read)
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
