using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Sessions.Brokers;
using Sessions.Hosting.Monitoring;
using Sessions.Hosting.Registration;
using Sessions.Journals;

namespace Sessions.Hosting.Running;

/// <summary>Makes a strategy of what was registered, and tells every reason why it cannot be made.</summary>
internal sealed class StrategyFactory(IServiceProvider services, SessionsHostOptions host, ISessionJournal journal)
{
    private readonly TimeProvider _clock = host.TimeProvider ?? services.GetService<TimeProvider>() ?? TimeProvider.System;
    private readonly ILoggerFactory _loggers = services.GetService<ILoggerFactory>() ?? NullLoggerFactory.Instance;
    private readonly SessionObserver[] _observers = [.. services.GetServices<SessionObserver>()];

    [SuppressMessage("Design", "CA1031", Justification = "Whatever a factory or a constructor throws is one problem among others.")]
    public HostedStrategy? Create(StrategyRegistration registration, List<string> problems)
    {
        var scope = services.CreateAsyncScope();
        try
        {
            var options = new StrategyHostOptions();
            registration.Configure?.Invoke(options);
            if ((options.Broker ?? host.Broker)?.Invoke(scope.ServiceProvider) is not { } broker && (broker = scope.ServiceProvider.GetService<IBroker>()!) is null)
            {
                problems.Add($"{registration.Name}: there is no IBroker; register one, or say which with AddSessions(o => o.Broker = …) or AddStrategy<{registration.Type.Name}>(o => o.Broker = …)");
                scope.Dispose();
                return null;
            }

            var bars = (options.Bars ?? host.Bars)?.Invoke(scope.ServiceProvider) ?? scope.ServiceProvider.GetService<IBarFeed>();
            var plan = new StrategyPlan(broker, bars, options.TimeProvider ?? _clock, options.Options ?? host.Options, options.OnStrategyFailure ?? host.OnStrategyFailure);
            var strategy = registration.Create(new StrategyServices(scope.ServiceProvider, broker, bars, plan.Clock), [.. options.Arguments]);
            var recorder = new StrategyRecorder(plan.Clock, host.RecentOccurrences);
            var runtime = new SessionRuntime(broker)
            {
                TimeProvider = plan.Clock,
                LoggerFactory = _loggers,
                Bars = bars,
                Symbol = options.Symbol,
                Journal = journal,
                StrategyId = options.StrategyId,
                Instance = registration.Instance,
                Options = plan.Options,
                Observers = [recorder, .. _observers, .. options.Observers],
            };
            return new HostedStrategy(registration.Type.FullName ?? registration.Type.Name, plan, strategy, runtime, recorder, scope);
        }
        catch (SessionTableException exception)
        {
            problems.AddRange(exception.Problems.Select(problem => $"{registration.Name}: {problem}"));
        }
        catch (Exception exception)
        {
            problems.Add($"{registration.Name}: {exception.Message}");
        }

        scope.Dispose();
        return null;
    }
}
