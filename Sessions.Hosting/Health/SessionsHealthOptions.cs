namespace Sessions.Hosting;

/// <summary>What counts as unhealthy.</summary>
public sealed class SessionsHealthOptions
{
    /// <summary>How late a boundary may be. Default: 30 s.</summary>
    public TimeSpan LateAfter { get; set; } = TimeSpan.FromSeconds(30);
}
