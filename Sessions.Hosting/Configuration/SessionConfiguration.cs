using Microsoft.Extensions.Configuration;
using Sessions.Configuration;
using Sessions.Hosting.Configuration;

namespace Sessions.Hosting;

/// <summary>
/// Reads the section <c>Sessions</c> of a configuration, see docs/configuration.md: changes to the hours of sessions, and options.
/// It needs the strategies' declared tables alone, so a tool that does not run them reads what their host reads.
/// </summary>
public static class SessionConfiguration
{
    /// <summary>The section's name where a host does not say another.</summary>
    public const string DefaultSection = SectionWords.Name;

    /// <summary>Reads a section. Files that it names are seen from the current folder.</summary>
    /// <param name="section">The section, not the configuration around it.</param>
    /// <param name="strategies">The strategies that it may name.</param>
    public static SessionConfigurationResult Read(IConfiguration section, IReadOnlyList<ConfigurableStrategy> strategies) =>
        Read(section, strategies, "");

    /// <summary>Reads a section.</summary>
    /// <param name="section">The section, not the configuration around it.</param>
    /// <param name="strategies">The strategies that it may name.</param>
    /// <param name="root">The folder from which the files that it names are seen, such as a host's content root.</param>
    public static SessionConfigurationResult Read(IConfiguration section, IReadOnlyList<ConfigurableStrategy> strategies, string root)
    {
        ArgumentNullException.ThrowIfNull(root);
        return Read(section, strategies, new CalendarFiles(root));
    }

    internal static SessionConfigurationResult Read(IConfiguration section, IReadOnlyList<ConfigurableStrategy> strategies, CalendarFiles files)
    {
        ArgumentNullException.ThrowIfNull(section);
        ArgumentNullException.ThrowIfNull(strategies);
        var faults = new FaultList((section as IConfigurationSection)?.Path ?? DefaultSection);
        if ((section as IConfigurationSection)?.Value is not null)
        {
            SectionWords.AddValueOfSection(faults);
        }

        var words = new ConfigurationWords([.. strategies.Select(StrategyApplication.NameOf)], faults);
        foreach (var leaf in ConfigurationLeaf.Of(section.AsEnumerable(makePathsRelative: true)))
        {
            words.Take(leaf);
        }

        var zones = new MachineZoneNames();
        var calendars = CalendarChanges.Read(words.Calendars, strategies, files, faults);
        var read = strategies.Select((strategy, index) => StrategyApplication.Apply(strategy, words.Of(index), calendars, zones, faults)).ToList();
        HostKeys.Check(words.Host, faults);
        return new SessionConfigurationResult(read, HostValues.Read(words.Host), [.. faults.All.Select(ProblemOf).Distinct()]);
    }

    /// <summary>
    /// The instances that a section names of a strategy's class, as in <c>Breakout/EURUSD</c>; for who knows the class and not
    /// its instances. A slash with nothing after it names none.
    /// </summary>
    /// <param name="section">The section, not the configuration around it.</param>
    /// <param name="strategy">The strategy.</param>
    public static IReadOnlyList<string> FindInstances(IConfiguration section, ConfigurableStrategy strategy)
    {
        ArgumentNullException.ThrowIfNull(section);
        ArgumentNullException.ThrowIfNull(strategy);
        return StrategyNames.InstancesOf(StrategyApplication.NameOf(strategy), section.GetChildren().Select(static child => child.Key));
    }

    private static ConfigurationProblem ProblemOf(ConfigurationFault fault) =>
        new((ConfigurationProblemKind)fault.Kind, fault.Path, fault.Message) { RuleId = fault.RuleId };
}
