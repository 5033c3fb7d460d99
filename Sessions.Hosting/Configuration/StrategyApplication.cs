namespace Sessions.Hosting.Configuration;

/// <summary>Makes of a strategy what a configuration says.</summary>
internal static class StrategyApplication
{
    public static StrategyConfiguration Apply(ConfigurableStrategy strategy, StrategyWords words, CalendarChanges calendars, ProblemList problems)
    {
        var options = strategy.Options;
        var isEnabled = true;
        foreach (var (key, entry) in words.Own)
        {
            if (key.Equals(ConfigurationWords.EnabledKey, StringComparison.OrdinalIgnoreCase))
            {
                var parsed = ParsedValue.Truth(entry.Value);
                isEnabled = parsed.Value ?? isEnabled;
                if (parsed.Problem is { } problem)
                {
                    problems.Add(ConfigurationProblemKind.InvalidValue, entry.Path, problem);
                }
            }
            else
            {
                options = OptionKeys.Apply(options, key, entry, problems);
            }
        }

        return new StrategyConfiguration(strategy, calendars.Apply(TableOf(strategy, words, problems)), options, isEnabled);
    }

    private static SessionTable TableOf(ConfigurableStrategy strategy, StrategyWords words, ProblemList problems)
    {
        if (words.Sessions.Count == 0)
        {
            return strategy.Table;
        }

        var changes = words.Sessions.GroupBy(static said => said.Key.Session, StringComparer.Ordinal).ToDictionary(
            static session => session.Key,
            session => session.Aggregate(new SessionOverride(), (change, said) => SessionKeys.Apply(change, said.Key.Key, said.Value, problems)),
            StringComparer.Ordinal);
        if (strategy.Table.All(session => changes.GetValueOrDefault(session.Name)?.Enabled == false))
        {
            problems.Add(ConfigurationProblemKind.InvalidValue, words.Name!, "every session is left out; write Enabled = false for the strategy instead");
            return strategy.Table;
        }

        try
        {
            return strategy.Table.WithOverrides(changes);
        }
        catch (SessionTableException exception)
        {
            foreach (var problem in exception.Problems)
            {
                problems.Add(ConfigurationProblemKind.BrokenRule, words.Name!, problem.Message, problem.Id);
            }

            return strategy.Table;
        }
    }
}
