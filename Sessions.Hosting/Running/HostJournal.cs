using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Sessions.Journals;

namespace Sessions.Hosting.Running;

// docs/decisions.md 91
/// <summary>The one journal of a host: that of its options, that among its services, or a file.</summary>
internal sealed class HostJournal(IServiceProvider services) : IDisposable
{
    private ISessionJournal? _journal;
    private IDisposable? _owned;

    public ISessionJournal Journal => _journal ?? throw new InvalidOperationException("The journal is chosen when the host's options are read.");

    /// <summary>The file, or what else it is.</summary>
    public string Description => Journal is SqliteJournal file ? file.Path : Journal is MemoryJournal ? "in memory, for as long as the process runs" : Journal.GetType().Name;

    /// <summary>Chooses the journal; gives what is wrong with the choice, or null.</summary>
    public string? Choose(SessionsHostOptions options)
    {
        if (options.Journal is { } choose)
        {
            _journal = choose(services) ?? throw new InvalidOperationException("Journal gave null.");
            _owned = _journal as IDisposable;
            return null;
        }

        _journal = services.GetService<ISessionJournal>() ?? OpenFile(options.JournalFile);
        return _journal.IsDurable
            ? null
            : $"{_journal.GetType().Name}, the ISessionJournal among the services, does not outlive the process: after a crash nobody would know what is open. "
                + "Register new SqliteJournal(file), or spell it out with AddSessions(o => o.Journal = _ => Journal.Volatile)";
    }

    public SessionControl CreateControl()
    {
        var options = services.GetRequiredService<IOptions<SessionsHostOptions>>().Value;
        return new SessionControl(Journal, options.TimeProvider ?? services.GetService<TimeProvider>());
    }

    public void Dispose() => _owned?.Dispose();

    private SqliteJournal OpenFile(string name)
    {
        var file = Path.Combine(services.GetService<IHostEnvironment>()?.ContentRootPath ?? string.Empty, name);
        SqliteJournal journal;
        try
        {
            journal = new SqliteJournal(file);
            Directory.CreateDirectory(Path.GetDirectoryName(journal.Path)!);
        }
        catch (ArgumentException exception)
        {
            throw new JournalException(exception.Message, exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new JournalException($"The folder of the journal '{file}' cannot be made; it must be this user's to write.", exception);
        }

        _owned = journal;
        return journal;
    }
}
