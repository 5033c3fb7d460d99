using System.Collections.Immutable;
using Sessions.Hosting;

namespace Sessions.AspNetCore.Tests.Support;

/// <summary>A read model that says what a test wants it to.</summary>
internal sealed class ShownMonitor : ISessionsMonitor
{
    public ImmutableArray<StrategyStatus> Strategies { get; set; } = [];

    public JournalStatus Journal { get; set; } = new("/var/lib/bots/sessions.db", true, null);

    public IReadOnlyList<ConfigurationProblem> Refused { get; set; } = [];

    public IReadOnlyList<StrategyStatus> GetStrategies() => Strategies;

    public JournalStatus GetJournal() => Journal;

    public IReadOnlyList<ConfigurationProblem> GetRefusedConfiguration() => Refused;
}
