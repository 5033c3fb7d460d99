namespace Sessions.Hosting;

/// <summary>
/// How the strategies of a host are, for pages, tools and health checks. Each answer is of one moment; asking is cheap, and may
/// be done from any thread.
/// </summary>
public interface ISessionsMonitor
{
    /// <summary>Every strategy, in the order in which they were added.</summary>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">The host cannot start; it names every problem.</exception>
    IReadOnlyList<StrategyStatus> GetStrategies();

    /// <summary>The journal on which all of them run.</summary>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">The host cannot start; it names every problem.</exception>
    JournalStatus GetJournal();

    /// <summary>Why the last change of the configuration was refused; empty where it was not. What was read before goes on.</summary>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">The host cannot start; it names every problem.</exception>
    IReadOnlyList<ConfigurationProblem> GetRefusedConfiguration();
}
