using Sessions.Hosting.Configuration;
using Sessions.Hosting.Running;

namespace Sessions.Hosting.Monitoring;

/// <summary>Asks the strategies of the host.</summary>
internal sealed class SessionsMonitor(StrategyCatalog catalog, HostJournal journal, ConfigurationWatch watch) : ISessionsMonitor
{
    public IReadOnlyList<StrategyStatus> GetStrategies() => [.. catalog.Strategies.Select(static strategy => strategy.GetStatus())];

    public IReadOnlyList<ConfigurationProblem> GetRefusedConfiguration() => watch.Problems;

    public JournalStatus GetJournal()
    {
        var problem = catalog.Strategies.Select(static strategy => strategy.JournalFailure).FirstOrDefault(static failure => failure is not null);
        return new JournalStatus(journal.Description, journal.Journal.IsDurable, problem);
    }
}
