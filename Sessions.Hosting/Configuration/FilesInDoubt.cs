using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Primitives;

namespace Sessions.Hosting.Configuration;

// docs/decisions.md 164
/// <summary>
/// The files of a configuration that could not be read when they changed. The platform drops what such a file said, tells nobody, and
/// mixes what is left with the next change of any other file; of one that cannot even be opened it forgets the change.
/// </summary>
internal sealed class FilesInDoubt : IDisposable
{
    /// <summary>How long a file that cannot be opened is left alone: nothing is raised when somebody closes it, or may read it again.</summary>
    private static readonly TimeSpan _tryAgainAfter = TimeSpan.FromSeconds(5);

    private readonly Lock _lock = new();
    private readonly Dictionary<FileConfigurationProvider, Failure> _failures = [];
    private readonly List<Watched> _watched = [];
    private readonly ITimer _again;

    /// <summary>Watches the files of a configuration, and of those inside it.</summary>
    /// <param name="configuration">The configuration around the section.</param>
    /// <param name="failed">Called when one cannot be read.</param>
    /// <param name="clock">By which a file that cannot be opened is tried again.</param>
    public FilesInDoubt(IConfiguration? configuration, Action failed, TimeProvider clock)
    {
        _again = clock.CreateTimer(static files => ((FilesInDoubt)files!).TryAgain(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        foreach (var provider in ProvidersOf(configuration))
        {
            _watched.Add(Watch(provider, failed));
        }
    }

    /// <summary>What is wrong with each of them now; the reason's own text is not repeated, since it may quote the file.</summary>
    public IReadOnlyList<string> Problems
    {
        get
        {
            lock (_lock)
            {
                foreach (var (provider, failure) in _failures.ToList())
                {
                    if (failure.ReadAgain.HasChanged)
                    {
                        Pass(provider, failure);
                    }
                }

                return [.. _failures.Values.Select(static failure => failure.Problem)];
            }
        }
    }

    public void Dispose()
    {
        _again.Dispose();
        foreach (var (source, before, ours, files) in _watched)
        {
            if (source.OnLoadException == ours)
            {
                source.OnLoadException = before;
            }

            if (ReferenceEquals(source.FileProvider, files))
            {
                source.FileProvider = files?.Files;
            }
        }
    }

    private Watched Watch(FileConfigurationProvider provider, Action failed)
    {
        var source = provider.Source;
        var before = source.OnLoadException;
        void Ours(FileLoadExceptionContext context)
        {
            before?.Invoke(context);
            Add(provider, context);
            failed();
        }

        source.OnLoadException = Ours;
        var files = source.FileProvider is { } found ? new ObservedFiles(found, _ => NotOpened()) : null;
        source.FileProvider = files;
        return new Watched(source, before, Ours, files);

        void NotOpened()
        {
            AddUnopened(provider);
            failed();
        }
    }

    /// <summary>A load that failed and was let pass tells of itself as one that did not; the next one is another.</summary>
    private void Pass(FileConfigurationProvider provider, Failure failure)
    {
        if (failure.TellsOfItself)
        {
            _failures[provider] = failure with { ReadAgain = provider.GetReloadToken(), TellsOfItself = false };
        }
        else
        {
            _failures.Remove(provider);
        }
    }

    private void Add(FileConfigurationProvider provider, FileLoadExceptionContext context)
    {
        var cause = context.Exception.InnerException?.InnerException ?? context.Exception.InnerException;
        var line = cause is JsonException { LineNumber: { } number } ? FormattableString.Invariant($", line {number + 1}") : "";
        Add(provider, new Failure($"'{NameOf(provider)}' cannot be read{line}; what was read before goes on", provider.GetReloadToken(), context.Ignore));
    }

    private void AddUnopened(FileConfigurationProvider provider)
    {
        var problem = $"'{NameOf(provider)}' cannot be opened, since somebody else has it or this process may not read it; what was read before goes on";
        Add(provider, new Failure(problem, provider.GetReloadToken(), TellsOfItself: false) { IsUnopened = true });
        if (provider.Source.ReloadOnChange)
        {
            _again.Change(_tryAgainAfter, Timeout.InfiniteTimeSpan);
        }
    }

    private void Add(FileConfigurationProvider provider, Failure failure)
    {
        lock (_lock)
        {
            _failures[provider] = failure;
        }
    }

    /// <summary>Reads those again that could not be opened; what comes of it is told as of any load.</summary>
    [SuppressMessage("Design", "CA1031", Justification = "What is wrong with the file is told by then.")]
    private void TryAgain()
    {
        List<FileConfigurationProvider> unopened;
        lock (_lock)
        {
            unopened = [.. _failures.Where(static failed => failed.Value.IsUnopened && !failed.Value.ReadAgain.HasChanged).Select(static failed => failed.Key)];
        }

        foreach (var provider in unopened)
        {
            try
            {
                provider.Load();
            }
            catch (Exception)
            {
                // Not opened once more, or opened and not read: both were told.
            }
        }
    }

    private static string? NameOf(FileConfigurationProvider provider) => Path.GetFileName(provider.Source.Path);

    private static IEnumerable<FileConfigurationProvider> ProvidersOf(IConfiguration? configuration) =>
        configuration is not IConfigurationRoot root ? [] : root.Providers.SelectMany(static provider => provider switch
        {
            FileConfigurationProvider file => [file],
            ChainedConfigurationProvider chained => ProvidersOf(chained.Configuration),
            _ => Enumerable.Empty<FileConfigurationProvider>(),
        });

    private sealed record Failure(string Problem, IChangeToken ReadAgain, bool TellsOfItself)
    {
        /// <summary>Whether the platform has not come to read it.</summary>
        public bool IsUnopened { get; init; }
    }

    private sealed record Watched(
        FileConfigurationSource Source, Action<FileLoadExceptionContext>? Before, Action<FileLoadExceptionContext> Ours, ObservedFiles? Files);
}
