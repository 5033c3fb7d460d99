using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Sessions.Hosting.Configuration;
using Sessions.Hosting.Monitoring;
using Sessions.Hosting.Registration;

namespace Sessions.Hosting.Running;

/// <summary>The strategies of the host, made when its options are validated: whatever is wrong with one of them is told then.</summary>
internal sealed class StrategyCatalog(IServiceProvider services, HostJournal journal, HostConfigurationSection section, IEnumerable<StrategyRegistration> registrations)
    : IDisposable, IAsyncDisposable
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

    /// <summary>What the configuration said of the host when the strategies were made; null before.</summary>
    public HostConfiguration? Host { get; private set; }

    /// <summary>Makes the strategies, once; gives every problem.</summary>
    public IReadOnlyList<string> Build(SessionsHostOptions options)
    {
        lock (_lock)
        {
            if (_problems is null)
            {
                _problems = [];
                BuildAll(options, _problems);
            }

            return _problems;
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

    private void BuildAll(SessionsHostOptions options, List<string> problems)
    {
        if (options.RecentOccurrences < 1)
        {
            problems.Add($"RecentOccurrences is {options.RecentOccurrences}; write 1 or more");
        }

        if (options.PositionInterval <= TimeSpan.Zero)
        {
            problems.Add(FormattableString.Invariant($"PositionInterval is {options.PositionInterval}; write more than zero, or null for never"));
        }

        problems.AddRange(new[] { (nameof(options.AlarmUrl), options.AlarmUrl), (nameof(options.HeartbeatUrl), options.HeartbeatUrl) }
            .Where(static address => address.Item2 is { } url && (!url.IsAbsoluteUri || (url.Scheme != Uri.UriSchemeHttp && url.Scheme != Uri.UriSchemeHttps)))
            .Select(static address => $"{address.Item1} is no whole address; write one that begins with https:// or http://"));
        var hasJournal = ChooseJournal(options, problems);
        var factory = new StrategyFactory(services, options, problems);
        var all = registrations.ToList();
        var drafts = all.Select(factory.Draft).OfType<StrategyDraft>().ToList();
        var read = section.Read(options, [.. drafts.Select(static draft => draft.Configurable)]);

        Host = read.Host;

        // A strategy that could not be made is unknown to the configuration, and has been told of.
        problems.AddRange(read.Problems
            .Where(problem => drafts.Count == all.Count || problem.Kind != ConfigurationProblemKind.UnknownStrategy)
            .Select(static problem => problem.ToString()));
        if (!hasJournal)
        {
            return;
        }

        for (var i = 0; i < drafts.Count; i++)
        {
            if (factory.Host(drafts[i], read.Strategies[i], journal.Journal) is { } strategy)
            {
                _strategies.Add(strategy);
            }
        }

        problems.AddRange(_strategies.GroupBy(static strategy => strategy.Identity).Where(static same => same.Count() > 1).Select(static same =>
            $"{same.Count()} strategies are {same.Key}; tell them apart by an instance: AddStrategy<T>(\"EURUSD\")"));
    }

    [SuppressMessage("Design", "CA1031", Justification = "Whatever a factory throws is one problem among others.")]
    private bool ChooseJournal(SessionsHostOptions options, List<string> problems)
    {
        try
        {
            if (journal.Choose(options) is not { } problem)
            {
                return true;
            }

            problems.Add(problem);
        }
        catch (Exception exception)
        {
            services.GetRequiredService<ILogger<StrategyCatalog>>().JournalNotMade(exception);
            problems.Add($"the journal cannot be made: {ExceptionText.Of(exception) ?? $"{exception.GetType().Name} was thrown; event 112 of the log has what it says"}");
        }

        return false;
    }
}
