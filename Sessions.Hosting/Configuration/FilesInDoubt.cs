using System.Text.Json;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Primitives;

namespace Sessions.Hosting.Configuration;

/// <summary>
/// The files of a configuration that could not be read when they changed. The platform drops what such a file said, tells nobody, and
/// mixes what is left with the next change of any other file.
/// </summary>
internal sealed class FilesInDoubt : IDisposable
{
    private readonly Lock _lock = new();
    private readonly Dictionary<FileConfigurationProvider, Failure> _failures = [];
    private readonly List<(FileConfigurationSource Source, Action<FileLoadExceptionContext>? Before, Action<FileLoadExceptionContext> Ours)> _watched = [];

    /// <summary>Watches the files of a configuration, and of those inside it.</summary>
    /// <param name="configuration">The configuration around the section.</param>
    /// <param name="failed">Called when one cannot be read.</param>
    public FilesInDoubt(IConfiguration? configuration, Action failed)
    {
        foreach (var provider in ProvidersOf(configuration))
        {
            var before = provider.Source.OnLoadException;
            void Ours(FileLoadExceptionContext context)
            {
                before?.Invoke(context);
                Add(provider, context);
                failed();
            }

            _watched.Add((provider.Source, before, Ours));
            provider.Source.OnLoadException = Ours;
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
        foreach (var (source, before, ours) in _watched.Where(static watched => watched.Source.OnLoadException == watched.Ours))
        {
            source.OnLoadException = before;
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
        var problem = $"'{Path.GetFileName(provider.Source.Path)}' cannot be read{line}; what was read before goes on";
        lock (_lock)
        {
            _failures[provider] = new Failure(problem, provider.GetReloadToken(), context.Ignore);
        }
    }

    private static IEnumerable<FileConfigurationProvider> ProvidersOf(IConfiguration? configuration) =>
        configuration is not IConfigurationRoot root ? [] : root.Providers.SelectMany(static provider => provider switch
        {
            FileConfigurationProvider file => [file],
            ChainedConfigurationProvider chained => ProvidersOf(chained.Configuration),
            _ => Enumerable.Empty<FileConfigurationProvider>(),
        });

    private sealed record Failure(string Problem, IChangeToken ReadAgain, bool TellsOfItself);
}
