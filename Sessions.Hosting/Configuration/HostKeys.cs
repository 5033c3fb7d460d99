namespace Sessions.Hosting.Configuration;

/// <summary>What can be said of the host.</summary>
internal static class HostKeys
{
    public static IReadOnlyList<string> All { get; } =
        [nameof(HostConfiguration.JournalFile), nameof(HostConfiguration.OnStrategyFailure), nameof(HostConfiguration.RecentOccurrences), nameof(HostConfiguration.AlarmUrl), nameof(HostConfiguration.HeartbeatUrl)];

    public static HostConfiguration Read(IReadOnlyDictionary<string, ConfigurationEntry> said, ProblemList problems) => new()
    {
        JournalFile = said.GetValueOrDefault(nameof(HostConfiguration.JournalFile))?.Value,
        OnStrategyFailure = Read(said, nameof(HostConfiguration.OnStrategyFailure), ParsedValue.Name<StrategyFailurePolicy>, problems),
        RecentOccurrences = Read(said, nameof(HostConfiguration.RecentOccurrences), ParsedValue.Count, problems),
        AlarmUrl = Address(said, nameof(HostConfiguration.AlarmUrl), problems),
        HeartbeatUrl = Address(said, nameof(HostConfiguration.HeartbeatUrl), problems),
    };

    /// <summary>What is wrong with it is told without the value: such an address is a secret.</summary>
    private static Uri? Address(IReadOnlyDictionary<string, ConfigurationEntry> said, string key, ProblemList problems)
    {
        if (said.GetValueOrDefault(key) is not { } entry)
        {
            return null;
        }

        if (Uri.TryCreate(entry.Value, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps))
        {
            return address;
        }

        problems.Add(ConfigurationProblemKind.InvalidValue, entry.Path, "is no whole address; write one that begins with https:// or http://");
        return null;
    }

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
