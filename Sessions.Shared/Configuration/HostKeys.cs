namespace Sessions.Configuration;

/// <summary>What can be said of the host: the properties of the public HostConfiguration.</summary>
internal static class HostKeys
{
    public const string JournalFile = nameof(JournalFile);
    public const string OnStrategyFailure = nameof(OnStrategyFailure);
    public const string RecentOccurrences = nameof(RecentOccurrences);

    public static IReadOnlyList<string> All { get; } = [JournalFile, OnStrategyFailure, RecentOccurrences];

    /// <summary>Adds what is wrong with what is said of the host.</summary>
    public static void Check(IReadOnlyDictionary<string, ConfigurationEntry> said, FaultList faults)
    {
        foreach (var key in All)
        {
            if (said.TryGetValue(key, out var entry) && ProblemOf(key, entry.Value) is { } problem)
            {
                faults.Add(ConfigurationFaultKind.InvalidValue, entry.Path, problem);
            }
        }
    }

    private static string? ProblemOf(string key, string text) => key switch
    {
        OnStrategyFailure => ParsedValue.Name(text, PolicyNames.StrategyFailure).Problem,
        RecentOccurrences => ParsedValue.Count(text).Problem,
        _ => null,
    };
}
