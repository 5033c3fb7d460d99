namespace Sessions.Configuration;

/// <summary>What can be said of the host: the properties of the public HostConfiguration.</summary>
internal static class HostKeys
{
    public const string JournalFile = nameof(JournalFile);
    public const string OnStrategyFailure = nameof(OnStrategyFailure);
    public const string OnLeaseHeld = nameof(OnLeaseHeld);
    public const string RecentOccurrences = nameof(RecentOccurrences);
    public const string AlarmUrl = nameof(AlarmUrl);
    public const string HeartbeatUrl = nameof(HeartbeatUrl);

    public static IReadOnlyList<string> All { get; } = [JournalFile, OnStrategyFailure, OnLeaseHeld, RecentOccurrences, AlarmUrl, HeartbeatUrl];

    /// <summary>A whole address of the web, or null.</summary>
    public static Uri? AddressOf(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps) ? address : null;

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
        OnLeaseHeld => ParsedValue.Name(text, PolicyNames.LeaseHeld).Problem,
        RecentOccurrences => ParsedValue.Count(text).Problem,

        // It is told without the value: such an address is a secret.
        AlarmUrl or HeartbeatUrl => AddressOf(text) is null ? "is no whole address; write one that begins with https:// or http://" : null,
        _ => null,
    };
}
