using Microsoft.Extensions.Diagnostics.HealthChecks;
using Sessions.Hosting;
using Sessions.Hosting.Health;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds the health of strategies to that of the host.</summary>
public static class SessionsHealthChecksBuilderExtensions
{
    /// <summary>
    /// Adds a check that fails while a boundary is late, a closing is past its deadline, a strategy has failed, it is not known which
    /// clock is wrong or the journal cannot be written, and that is degraded while a change of the configuration was refused, the rules
    /// of a time zone have changed since the start, or the machine's clock is off the venue's by more than half of the least lead before a bell.
    /// </summary>
    /// <param name="builder">The health checks.</param>
    /// <param name="name">The check's name.</param>
    /// <param name="failureStatus">What is reported where it fails. Default: unhealthy.</param>
    /// <param name="tags">The check's tags.</param>
    /// <param name="configure">What counts as unhealthy.</param>
    public static IHealthChecksBuilder AddSessions(
        this IHealthChecksBuilder builder, string name = "sessions", HealthStatus? failureStatus = null, IEnumerable<string>? tags = null, Action<SessionsHealthOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        if (configure is not null)
        {
            builder.Services.Configure(configure);
        }

        return builder.AddCheck<SessionsHealthCheck>(name, failureStatus, tags ?? []);
    }
}
