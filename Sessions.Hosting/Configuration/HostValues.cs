using Sessions.Configuration;

namespace Sessions.Hosting.Configuration;

/// <summary>Takes over what a configuration says of the host; what cannot be read is left out, and has been told of.</summary>
internal static class HostValues
{
    public static HostConfiguration Read(IReadOnlyDictionary<string, ConfigurationEntry> said) => new()
    {
        JournalFile = said.GetValueOrDefault(HostKeys.JournalFile)?.Value,
        OnStrategyFailure = said.GetValueOrDefault(HostKeys.OnStrategyFailure) is { } failure
            ? (StrategyFailurePolicy?)ParsedValue.Name(failure.Value, PolicyNames.StrategyFailure).Value
            : null,
        OnLeaseHeld = said.GetValueOrDefault(HostKeys.OnLeaseHeld) is { } held ? (LeaseHeldPolicy?)ParsedValue.Name(held.Value, PolicyNames.LeaseHeld).Value : null,
        RecentOccurrences = said.GetValueOrDefault(HostKeys.RecentOccurrences) is { } recent ? ParsedValue.Count(recent.Value).Value : null,
        AlarmUrl = said.GetValueOrDefault(HostKeys.AlarmUrl) is { } alarm ? HostKeys.AddressOf(alarm.Value) : null,
        HeartbeatUrl = said.GetValueOrDefault(HostKeys.HeartbeatUrl) is { } heartbeat ? HostKeys.AddressOf(heartbeat.Value) : null,
    };
}
