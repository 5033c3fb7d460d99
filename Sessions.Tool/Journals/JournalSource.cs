using Sessions.Journals;

namespace Sessions.Tool.Journals;

/// <summary>A journal that a person has named, wherever it is kept.</summary>
/// <param name="name">As what is printed has it.</param>
/// <param name="path">As programs read it: the whole path of a file.</param>
internal abstract class JournalSource(string name, string path) : IDisposable
{
    public string Name => name;

    public string Path => path;

    /// <summary>The journal itself, for what is commanded.</summary>
    public abstract ISessionJournal Journal { get; }

    /// <summary>All that is on record and still matters.</summary>
    /// <exception cref="JournalException">It cannot be used, and why.</exception>
    public abstract ValueTask<JournalOverview> ReadAsync(CancellationToken cancellationToken);

    public abstract void Dispose();
}
