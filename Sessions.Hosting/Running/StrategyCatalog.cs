using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Sessions.Hosting.Registration;

namespace Sessions.Hosting.Running;

/// <summary>The strategies of the host, made when its options are validated: whatever is wrong with one of them is told then.</summary>
internal sealed class StrategyCatalog(IServiceProvider services, HostJournal journal, IEnumerable<StrategyRegistration> registrations) : IDisposable, IAsyncDisposable
{
    private readonly Lock _lock = new();
    private readonly List<HostedStrategy> _strategies = [];
    private List<string>? _problems;

    /// <summary>Every strategy, in the order in which they were added.</summary>
    /// <exception cref="OptionsValidationException">The host cannot start; it names every problem.</exception>
    public IReadOnlyList<HostedStrategy> Strategies
    {
        get
        {
            _ = services.GetRequiredService<IOptions<SessionsHostOptions>>().Value;
            return _strategies;
        }
    }

    /// <summary>Makes the strategies, once; gives every problem.</summary>
    public IReadOnlyList<string> Build(SessionsHostOptions options)
    {
        lock (_lock)
        {
            return _problems ??= BuildAll(options);
        }
    }

    public void Dispose() => DisposeAsync().AsTask().GetAwaiter().GetResult();

    public async ValueTask DisposeAsync()
    {
        foreach (var strategy in _strategies)
        {
            await strategy.DisposeAsync();
        }
    }

    [SuppressMessage("Design", "CA1031", Justification = "Whatever a factory or a constructor throws is one problem among others.")]
    private List<string> BuildAll(SessionsHostOptions options)
    {
        var problems = new List<string>();
        if (options.RecentOccurrences < 1)
        {
            problems.Add($"RecentOccurrences is {options.RecentOccurrences}; write 1 or more");
        }

        try
        {
            if (journal.Choose(options) is { } problem)
            {
                problems.Add(problem);
            }
        }
        catch (Exception exception)
        {
            problems.Add($"the journal cannot be made: {exception.Message}");
        }

        // Without a journal no gate can be made; the other problems are to be told all the same, so that they are told once.
        if (problems.Count > 0)
        {
            return problems;
        }

        var factory = new StrategyFactory(services, options, journal.Journal);
        foreach (var registration in registrations)
        {
            if (factory.Create(registration, problems) is { } strategy)
            {
                _strategies.Add(strategy);
            }
        }

        problems.AddRange(_strategies.GroupBy(static strategy => strategy.Identity).Where(static same => same.Count() > 1).Select(static same =>
            $"{same.Count()} strategies are {same.Key}; tell them apart by an instance: AddStrategy<T>(\"EURUSD\")"));
        return problems;
    }
}
