using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Sessions.Gates;
using Sessions.Hosting;
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
        services.TryAddSingleton<ISessionsMonitor, SessionsMonitor>();
        services.TryAddSingleton(static provider => provider.GetRequiredService<HostJournal>().CreateControl());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<SessionsHostOptions>, SessionsHostValidator>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IPostConfigureOptions<SessionsHostOptions>, HostConfigurationSection>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, SessionsHostedService>());
        return new SessionsBuilder(services);
    }
}
