using Microsoft.Extensions.Configuration;
using Sessions.Brokers;
using Sessions.Brokers.Oanda;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds an account at OANDA to a host.</summary>
public static class OandaServiceCollectionExtensions
{
    /// <summary>
    /// Adds an <see cref="OandaBroker"/>, also as the <see cref="IBroker"/>, with the options of a section: the members of
    /// <see cref="OandaOptions"/> by their names. Keep the token out of files: an environment variable such as
    /// <c>Oanda__Token</c>, or the user's secrets.
    /// </summary>
    /// <param name="services">The services of the host.</param>
    /// <param name="configuration">The section.</param>
    /// <exception cref="ArgumentException">An option is missing, unknown or cannot be; the message says which.</exception>
    public static IServiceCollection AddOandaBroker(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configuration);
        var options = OandaConfiguration.Read(configuration);
        services.AddSingleton(provider => new OandaBroker(options, provider.GetService<TimeProvider>() ?? TimeProvider.System));
        return services.AddSingleton<IBroker>(static provider => provider.GetRequiredService<OandaBroker>());
    }
}
