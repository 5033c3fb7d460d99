using Sessions.AspNetCore.Status;

namespace Sessions.AspNetCore.Json;

/// <summary>How a host and its strategies are, for programs. Members are added, and never renamed or left out.</summary>
/// <param name="Application">The host's name; null where it has none.</param>
/// <param name="UtcNow">The moment, UTC.</param>
/// <param name="NeedsAttention">Whether somebody has to look: a concern of any strategy, the journal, or a refused configuration.</param>
/// <param name="Journal">The journal of all strategies.</param>
/// <param name="RefusedConfiguration">Why the last change of the configuration was refused; empty where it was not.</param>
/// <param name="Strategies">Every strategy, in the order in which they were added.</param>
internal sealed record StatusDocument(
    string? Application, DateTimeOffset UtcNow, bool NeedsAttention, JournalDocument Journal, IReadOnlyList<string> RefusedConfiguration, IReadOnlyList<StrategyDocument> Strategies)
{
    public static StatusDocument Of(HostStatus host) => new(
        host.Application,
        host.UtcNow,
        !host.IsHostWell || host.Strategies.Any(static strategy => strategy.Concerns.Count > 0),
        new JournalDocument(host.Journal.Description, host.Journal.IsDurable, host.Journal.IsHealthy, host.Journal.Problem),
        host.RefusedConfiguration,
        [.. host.Strategies.Select(StrategyDocument.Of)]);
}
