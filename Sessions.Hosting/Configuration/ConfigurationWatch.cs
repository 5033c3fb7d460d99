using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;
using Sessions.Hosting.Running;

namespace Sessions.Hosting.Configuration;

// docs/decisions.md 110, 149
/// <summary>Reads the configuration again when it changes. What is wrong is refused whole, and what was read before goes on.</summary>
internal sealed class ConfigurationWatch(
    StrategyCatalog catalog, HostConfigurationSection section, IOptions<SessionsHostOptions> options, ILogger<ConfigurationWatch> logger, TimeProvider? clock = null) : IDisposable
{
    /// <summary>A file system raises nothing on some volumes of containers, and a day is announced hours before it.</summary>
    private static readonly TimeSpan _lookAtFiles = TimeSpan.FromSeconds(5);

    private readonly Lock _lock = new();
    private ITimer? _look;
    private IDisposable? _watch;
    private FilesInDoubt? _files;
    private HostConfiguration? _host;
    private bool _wasThere;
    private IReadOnlyList<ConfigurationProblem> _problems = [];

    /// <summary>Called when something was taken over.</summary>
    public event Action? Changed;

    /// <summary>Why the last change was refused; empty where it was not.</summary>
    public IReadOnlyList<ConfigurationProblem> Problems => Volatile.Read(ref _problems);

    public void Start()
    {
        if (section.Find(options.Value) is not { } watched)
        {
            return;
        }

        _wasThere = watched.Exists();
        _host = catalog.Host;
        _files = new FilesInDoubt(section.Around, () => Reload(watched), options.Value.TimeProvider ?? clock ?? TimeProvider.System);
        _watch = ChangeToken.OnChange(watched.GetReloadToken, () => Reload(watched));

        // It may have changed since the strategies were made.
        Reload(watched);
    }

    public void Dispose()
    {
        _watch?.Dispose();
        _files?.Dispose();
        _look?.Dispose();
    }

    /// <summary>Reads the configuration again when a holiday file that it names is another.</summary>
    private void LookAtFiles(IConfigurationSection watched)
    {
        if (section.Files.ForgetChanged())
        {
            Reload(watched);
        }
    }

    [SuppressMessage("Design", "CA1031", Justification = "Who reloads the configuration has nothing to do with what is wrong with ours.")]
    private void Reload(IConfigurationSection watched)
    {
        lock (_lock)
        {
            try
            {
                if (_files!.Problems is { Count: > 0 } unreadable)
                {
                    Refuse([.. unreadable.Select(problem => new ConfigurationProblem(ConfigurationProblemKind.InvalidValue, watched.Path, problem))]);
                    return;
                }

                if (_wasThere && !watched.Exists())
                {
                    // So it looks, too, when a file is gone, or was emptied by whoever reads it.
                    Refuse([new ConfigurationProblem(ConfigurationProblemKind.InvalidValue, watched.Path, "the whole section is gone; leave one that is not empty, such as its Host, to take all changes back")]);
                    return;
                }

                TakeOver(section.Read(options.Value, [.. catalog.Strategies.Select(static strategy => strategy.Configurable)]));
                _wasThere = watched.Exists();
                if (section.Files.AreNamed)
                {
                    _look ??= (options.Value.TimeProvider ?? clock ?? TimeProvider.System).CreateTimer(_ => LookAtFiles(watched), null, _lookAtFiles, _lookAtFiles);
                }
            }
            catch (Exception exception)
            {
                logger.ConfigurationFailed(exception);
            }
        }
    }

    private void TakeOver(SessionConfigurationResult read)
    {
        if (!read.IsValid)
        {
            Refuse(read.Problems);
            return;
        }

        Volatile.Write(ref _problems, []);
        for (var i = 0; i < read.Strategies.Count; i++)
        {
            if (catalog.Strategies[i].TryChange(read.Strategies[i]))
            {
                logger.ConfigurationChanged(catalog.Strategies[i].Identity.ToString());
            }
        }

        if (read.Host != _host)
        {
            _host = read.Host;
            logger.HostConfigurationWaits();
        }

        Changed?.Invoke();
    }

    private void Refuse(IReadOnlyList<ConfigurationProblem> problems)
    {
        // One change may be told of several times.
        if (!problems.SequenceEqual(_problems))
        {
            logger.ConfigurationRefused(string.Join("; ", problems));
        }

        Volatile.Write(ref _problems, problems);
    }
}
