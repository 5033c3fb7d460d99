using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Sessions.Brokers;
using Sessions.Hosting.Monitoring;
using Sessions.Hosting.Registration;
using Sessions.Hosting.Telemetry;
using Sessions.Journals;

namespace Sessions.Hosting.Running;

/// <summary>Makes a strategy of what was registered, and tells every reason why it cannot be made.</summary>
internal sealed class StrategyFactory(IServiceProvider services, SessionsHostOptions host, List<string> problems)
{
    private readonly TimeProvider _clock = host.TimeProvider ?? services.GetService<TimeProvider>() ?? TimeProvider.System;
    private readonly ILoggerFactory _loggers = services.GetService<ILoggerFactory>() ?? NullLoggerFactory.Instance;
    private readonly HostMetrics _metrics = services.GetRequiredService<HostMetrics>();
    private readonly SessionObserver[] _observers = [.. services.GetServices<SessionObserver>()];

    /// <summary>Makes the strategy itself; null where it cannot be made.</summary>
    public StrategyDraft? Draft(StrategyRegistration registration)
    {
        var scope = services.CreateAsyncScope();
        StrategyDraft? draft = null;
        Try(registration, () => draft = Draft(registration, scope), exception => ExceptionText.OfMaking(exception, registration.Type));
        if (draft is null)
        {
            scope.Dispose();
        }

        return draft;
    }

    /// <summary>Makes its gate; null where it cannot run.</summary>
    public HostedStrategy? Host(StrategyDraft draft, StrategyConfiguration configuration, ISessionJournal journal)
    {
        var settings = new SessionSettingsSource(new SessionSettings());
        var recorder = new StrategyRecorder(draft.Plan.Clock, host.RecentOccurrences);
        HostedStrategy? strategy = null;
        Try(draft.Registration, () =>
        {
            settings.Change(new SessionSettings { Table = configuration.Table, Options = configuration.Options, IsEnabled = configuration.IsEnabled });
            var runtime = new SessionRuntime(draft.Plan.Broker)
            {
                TimeProvider = draft.Plan.Clock,
                LoggerFactory = _loggers,
                Bars = draft.Plan.Bars,
                Blackouts = draft.Plan.Blackouts,
                Symbol = draft.Own.Symbol,
                Journal = journal,
                StrategyId = draft.Own.StrategyId,
                Instance = draft.Registration.Instance,
                Options = draft.Plan.Options,
                Settings = settings,
                Observers = [recorder, new StrategyMetrics(_metrics, draft.Plan.Clock, draft.Registration.Instance), .. _observers, .. draft.Own.Observers],
            };
            strategy = new HostedStrategy(draft, runtime, recorder);
        }, TextOfRefusal);
        return strategy;
    }

    /// <summary>A gate is refused by the library, whose words are for people: everything of the user's has been asked before.</summary>
    private static string? TextOfRefusal(Exception exception) =>
        exception is ArgumentException or InvalidOperationException or NotSupportedException ? exception.Message : ExceptionText.Of(exception);

    private StrategyDraft? Draft(StrategyRegistration registration, AsyncServiceScope scope)
    {
        var own = new StrategyHostOptions();
        registration.Configure?.Invoke(own);
        var broker = (own.Broker ?? host.Broker)?.Invoke(scope.ServiceProvider) ?? scope.ServiceProvider.GetService<IBroker>();
        if (broker is null)
        {
            problems.Add($"{registration.Name}: there is no IBroker; register one, or say which with AddSessions(o => o.Broker = …) or AddStrategy<{registration.Type.Name}>(o => o.Broker = …)");
            return null;
        }

        // Asked here for the first time, where whatever it throws is known to be its own.
        _ = (broker.Account, broker.Capabilities);
        var bars = (own.Bars ?? host.Bars)?.Invoke(scope.ServiceProvider) ?? scope.ServiceProvider.GetService<IBarFeed>();
        var blackouts = (own.Blackouts ?? host.Blackouts)?.Invoke(scope.ServiceProvider) ?? scope.ServiceProvider.GetService<IBlackoutSource>();
        var plan = new StrategyPlan(
            broker, bars, blackouts, own.TimeProvider ?? _clock, own.Options ?? host.Options, own.OnStrategyFailure ?? host.OnStrategyFailure, host.OnLeaseHeld);
        var strategy = registration.Create(new StrategyServices(scope.ServiceProvider, broker, bars, plan.Clock), [.. own.Arguments]);
        return new StrategyDraft(registration, own, plan, strategy, strategy.Sessions, scope);
    }

    [SuppressMessage("Design", "CA1031", Justification = "Whatever a factory or a constructor throws is one problem among others.")]
    private void Try(StrategyRegistration registration, Action make, Func<Exception, string?> textOf)
    {
        try
        {
            make();
        }
        catch (SessionTableException exception)
        {
            problems.AddRange(exception.Problems.Select(problem => $"{registration.Name}: {problem}"));
        }
        catch (Exception exception)
        {
            _loggers.CreateLogger<StrategyFactory>().NotMade(exception, registration.Name);
            problems.Add($"{registration.Name}: {textOf(exception) ?? $"{exception.GetType().Name} was thrown while it was made; event 111 of the log has what it says"}");
        }
    }
}
