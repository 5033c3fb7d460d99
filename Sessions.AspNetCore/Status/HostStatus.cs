using Sessions.Hosting;

namespace Sessions.AspNetCore.Status;

/// <summary>How a host and all of its strategies were at one moment: what page and document show.</summary>
/// <param name="Application">The host's name, or null.</param>
/// <param name="UtcNow">The moment, by the first strategy's clock.</param>
/// <param name="Journal">The journal of all.</param>
/// <param name="RefusedConfiguration">Why the last change of the configuration was refused; empty where it was not.</param>
/// <param name="Strategies">Every strategy, in the order in which they were added.</param>
internal sealed record HostStatus(string? Application, DateTimeOffset UtcNow, JournalStatus Journal, IReadOnlyList<string> RefusedConfiguration, IReadOnlyList<ShownStrategy> Strategies)
{
    /// <summary>Whether something is wrong that no strategy has alone.</summary>
    public bool IsHostWell => Journal.IsHealthy && RefusedConfiguration.Count == 0;

    /// <summary>The zones of all sessions, each once, in order.</summary>
    public IReadOnlyList<string> Zones => [.. Strategies.SelectMany(static strategy => strategy.Status.Table).Select(static session => session.TimeZone).Distinct().Order(StringComparer.Ordinal)];

    public static HostStatus Read(ISessionsMonitor monitor, string? application, TimeProvider clock)
    {
        var strategies = monitor.GetStrategies().Select(static (status, index) => new ShownStrategy(index + 1, status)).ToArray();
        return new HostStatus(
            application,
            strategies.Length == 0 ? clock.GetUtcNow() : strategies[0].Status.UtcNow,
            monitor.GetJournal(),
            [.. monitor.GetRefusedConfiguration().Select(static problem => problem.ToString())],
            strategies);
    }
}
