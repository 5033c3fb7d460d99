using Sessions.Configuration;
using Sessions.Schedule;

namespace Sessions.Hosting.Configuration;

/// <summary>Makes of a strategy what a configuration says.</summary>
internal static class StrategyApplication
{
    public static StrategyConfiguration Apply(ConfigurableStrategy strategy, StrategyWords words, CalendarChanges calendars, IZoneNames zones, FaultList faults)
    {
        var changes = StrategyChanges.Of(NameOf(strategy), words, zones, faults);
        var options = changes.Options.Aggregate(strategy.Options, static (options, said) => OptionValues.Apply(options, said.Key, said.Value));
        return new StrategyConfiguration(strategy, calendars.Apply(TableOf(strategy, changes, words, faults)), options, changes.IsEnabled);
    }

    public static NamedStrategy NameOf(ConfigurableStrategy strategy) =>
        new(strategy.ClassName, strategy.StrategyId, strategy.Instance, [.. strategy.Table.Select(static session => session.Name)]);

    private static SessionTable TableOf(ConfigurableStrategy strategy, StrategyChanges changes, StrategyWords words, FaultList faults)
    {
        if (changes.Sessions.Count == 0)
        {
            return strategy.Table;
        }

        try
        {
            return strategy.Table.WithOverrides(
                changes.Sessions.ToDictionary(static change => change.Key, static change => OverrideOf(change.Value), StringComparer.Ordinal));
        }
        catch (SessionTableException exception)
        {
            foreach (var problem in exception.Problems)
            {
                faults.Add(ConfigurationFaultKind.BrokenRule, words.Name!, problem.Message, problem.Id);
            }

            return strategy.Table;
        }
    }

    private static SessionOverride OverrideOf(SessionChange change) => new()
    {
        Start = change.Start,
        End = change.End,
        TimeZone = change.TimeZone,
        Days = (SessionDays?)change.Days,
        EntriesUntil = change.EntriesUntil,
        StartLag = change.StartLag,
        EndLead = change.EndLead,
        MaxHold = change.MaxHold,
        Breaks = (SessionBreaks?)change.Breaks,
        OnStart = (SessionAction?)change.OnStart,
        OnEnd = (SessionAction?)change.OnEnd,
        Enabled = change.Enabled,
    };
}
