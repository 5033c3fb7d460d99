namespace Sessions;

/// <summary>The names under which traces and metrics are published, see docs/observability.md.</summary>
public static class SessionTelemetry
{
    /// <summary>The activity source: an activity for each occurrence, and one for each action inside it.</summary>
    public const string ActivitySourceName = "Sessions";

    /// <summary>The meter, which a host of Sessions.Hosting publishes.</summary>
    public const string MeterName = "Sessions";
}
