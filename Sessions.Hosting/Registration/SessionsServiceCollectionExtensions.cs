using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Sessions;
using Sessions.Hosting;
using Sessions.Hosting.Alarms;
using Sessions.Hosting.Configuration;
using Sessions.Hosting.Monitoring;
using Sessions.Hosting.Running;
using Sessions.Hosting.Telemetry;
using Sessions.Hosting.Zones;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds strategies with trading sessions to a host.</summary>
public static class SessionsServiceCollectionExtensions
{
    /// <summary>
    /// Adds the service that runs strategies, <see cref="ISessionsMonitor"/> and <see cref="SessionControl"/>. Strategies start when
    /// every other service has started, and stop before any other does.
    /// </summary>
    /// <param name="services">The services of the host.</param>
    /// <param name="configure">What all strategies share.</param>
    public static SessionsBuilder AddSessions(this IServiceCollection services, Action<SessionsHostOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddOptions<SessionsHostOptions>().ValidateOnStart();
        if (configure is not null)
        {
            services.Configure(configure);
        }

        services.TryAddSingleton<StrategyCatalog>();
        services.TryAddSingleton<HostJournal>();
        services.AddMetrics();
        services.TryAddSingleton<HostMetrics>();
        services.TryAddSingleton<HostConfigurationSection>();
        services.TryAddSingleton<ConfigurationWatch>();
        services.TryAddSingleton(ZoneFiles.OfMachine);
        services.TryAddSingleton<ZoneRulesWatch>();
        services.TryAddSingleton<PositionWatch>();
        services.TryAddSingleton<ISessionsMonitor, SessionsMonitor>();
        services.TryAddSingleton(static provider => provider.GetRequiredService<HostJournal>().CreateControl());
        AddAlarms(services);
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<SessionsHostOptions>, SessionsHostValidator>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IPostConfigureOptions<SessionsHostOptions>, HostConfigurationSection>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, SessionsHostedService>());
        return new SessionsBuilder(services);
    }

    /// <summary>The client logs no address and leaves none in a trace, since whoever has one can post to it.</summary>
    private static void AddAlarms(IServiceCollection services)
    {
        services.AddHttpClient(AlarmSender.ClientName).RemoveAllLoggers().ConfigureHttpClient(static client => client.Timeout = Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(static () => new SocketsHttpHandler { ActivityHeadersPropagator = null, AllowAutoRedirect = false });
        services.TryAddSingleton(static provider => new AlarmSender(
            provider.GetRequiredService<IHttpClientFactory>(), provider.GetService<TimeProvider>() ?? TimeProvider.System, provider.GetRequiredService<ILogger<AlarmSender>>()));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, AlarmService>(static provider => new AlarmService(
            provider.GetRequiredService<ISessionsMonitor>(), provider.GetRequiredService<AlarmSender>(), provider.GetService<TimeProvider>() ?? TimeProvider.System,
            provider.GetRequiredService<IOptions<SessionsHostOptions>>(), provider.GetRequiredService<IHostEnvironment>(), provider.GetRequiredService<ILogger<AlarmService>>())));
    }
}
