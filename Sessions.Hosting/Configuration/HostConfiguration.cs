namespace Sessions.Hosting;

/// <summary>What a configuration says of the host itself; what is null it does not say.</summary>
public sealed record HostConfiguration
{
    /// <summary>See <see cref="SessionsHostOptions.JournalFile"/>.</summary>
    public string? JournalFile { get; init; }

    /// <summary>See <see cref="SessionsHostOptions.OnStrategyFailure"/>.</summary>
    public StrategyFailurePolicy? OnStrategyFailure { get; init; }

    /// <summary>See <see cref="SessionsHostOptions.OnLeaseHeld"/>.</summary>
    public LeaseHeldPolicy? OnLeaseHeld { get; init; }

    /// <summary>See <see cref="SessionsHostOptions.RecentOccurrences"/>.</summary>
    public int? RecentOccurrences { get; init; }

    /// <summary>See <see cref="SessionsHostOptions.AlarmUrl"/>.</summary>
    public Uri? AlarmUrl { get; init; }

    /// <summary>See <see cref="SessionsHostOptions.HeartbeatUrl"/>.</summary>
    public Uri? HeartbeatUrl { get; init; }
}
