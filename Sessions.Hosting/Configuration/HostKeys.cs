namespace Sessions.Hosting.Configuration;

/// <summary>What can be said of the host.</summary>
internal static class HostKeys
{
    public static IReadOnlyList<string> All { get; } =
        [nameof(HostConfiguration.JournalFile), nameof(HostConfiguration.OnStrategyFailure), nameof(HostConfiguration.RecentOccurrences)];

    public static HostConfiguration Read(IReadOnlyDictionary<string, ConfigurationEntry> said, ProblemList problems) => new()
    {
        JournalFile = said.GetValueOrDefault(nameof(HostConfiguration.JournalFile))?.Value,
        OnStrategyFailure = Read(said, nameof(HostConfiguration.OnStrategyFailure), ParsedValue.Name<StrategyFailurePolicy>, problems),
        RecentOccurrences = Read(said, nameof(HostConfiguration.RecentOccurrences), ParsedValue.Count, problems),
    };

    private static T? Read<T>(IReadOnlyDictionary<string, ConfigurationEntry> said, string key, Func<string, ParsedValue<T>> parse, ProblemList problems)
        where T : struct
    {
        if (said.GetValueOrDefault(key) is not { } entry)
        {
            return null;
        }

        var parsed = parse(entry.Value);
        if (parsed.Problem is { } problem)
        {
            problems.Add(ConfigurationProblemKind.InvalidValue, entry.Path, problem);
        }

        return parsed.Value;
    }
}
