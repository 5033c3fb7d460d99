namespace Sessions.Schedule;

/// <summary>
/// What a configuration changes about one session, as values: the public SessionOverride, for code that does not have it. What is
/// null stays as it was declared. Days, breaks and actions are the numbers of their enums.
/// </summary>
internal sealed record SessionChange
{
    /// <summary>Changes nothing.</summary>
    public static SessionChange None { get; } = new();

    public string? Start { get; init; }

    public string? End { get; init; }

    public string? TimeZone { get; init; }

    public int? Days { get; init; }

    public string? EntriesUntil { get; init; }

    public string? StartLag { get; init; }

    public string? EndLead { get; init; }

    public string? MaxHold { get; init; }

    public int? Breaks { get; init; }

    public int? OnStart { get; init; }

    public int? OnEnd { get; init; }

    public bool? Enabled { get; init; }
}
