using Sessions.Schedule;

namespace Sessions.Configuration;

/// <summary>What a configuration makes of one strategy, before the rules of sessions have judged it.</summary>
/// <param name="IsEnabled">Whether it is to trade.</param>
/// <param name="Options">What is said of its options, by key; what cannot be read is not among it.</param>
/// <param name="Sessions">The changes of its sessions, by their names; empty where there is none, or none of them can be taken.</param>
internal sealed record StrategyChanges(
    bool IsEnabled, IReadOnlyList<KeyValuePair<string, string>> Options, IReadOnlyDictionary<string, SessionChange> Sessions)
{
    private static readonly Dictionary<string, SessionChange> _none = [];

    /// <summary>Reads what was said of a strategy, and adds what is wrong with it.</summary>
    public static StrategyChanges Of(NamedStrategy strategy, StrategyWords words, IZoneNames zones, FaultList faults)
    {
        var isEnabled = true;
        var options = new List<KeyValuePair<string, string>>();
        foreach (var said in words.Own)
        {
            if (!said.Key.Equals(ConfigurationWords.EnabledKey, StringComparison.OrdinalIgnoreCase))
            {
                // What is wrong with an option was told where it was said.
                if (OptionKeys.ProblemOf(said.Key, said.Value.Value) is null)
                {
                    options.Add(new(said.Key, said.Value.Value));
                }

                continue;
            }

            var parsed = ParsedValue.Truth(said.Value.Value);
            isEnabled = parsed.Value ?? isEnabled;
            if (parsed.Problem is { } problem)
            {
                faults.Add(ConfigurationFaultKind.InvalidValue, said.Value.Path, problem);
            }
        }

        return new StrategyChanges(isEnabled, options, SessionsOf(strategy, words, zones, faults));
    }

    private static Dictionary<string, SessionChange> SessionsOf(NamedStrategy strategy, StrategyWords words, IZoneNames zones, FaultList faults)
    {
        var changes = words.Sessions.GroupBy(static said => said.Key.Session, StringComparer.Ordinal).ToDictionary(
            static session => session.Key,
            session => session.Aggregate(SessionChange.None, (change, said) => SessionKeys.Apply(change, said.Key.Key, said.Value, zones, faults)),
            StringComparer.Ordinal);
        if (changes.Count > 0 && strategy.Sessions.All(session => changes.TryGetValue(session, out var change) && change.Enabled == false))
        {
            faults.Add(ConfigurationFaultKind.InvalidValue, words.Name!, "every session is left out; write Enabled = false for the strategy instead");
            return _none;
        }

        return changes;
    }
}
