namespace Sessions;

/// <summary>
/// What a configuration changes about one session; what is null stays as it was declared. The properties are texts and enums,
/// so that a configuration section binds to it.
/// </summary>
public sealed record SessionOverride
{
    /// <summary>The first instant, wall clock: <c>H:mm</c>, <c>HH:mm</c>, <c>HH:mm:ss</c> or <c>HH:mm:ss.fff</c>.</summary>
    public string? Start { get; init; }

    /// <summary>The first instant after it, wall clock; <c>24:00</c> and <c>02:00+1</c> say that it is on the next day.</summary>
    public string? End { get; init; }

    /// <summary>The IANA id of the zone whose clock is meant.</summary>
    public string? TimeZone { get; init; }

    /// <summary>The weekdays on which the session starts.</summary>
    public SessionDays? Days { get; init; }

    /// <summary>The first instant at which the session opens no new position, wall clock; with a minus how long before its end, such as <c>-00:30</c>.</summary>
    public string? EntriesUntil { get; init; }

    /// <summary>How long after the market's open the session starts, such as <c>00:15</c>.</summary>
    public string? StartLag { get; init; }

    /// <summary>How long before the market's close the session ends, such as <c>00:00:30</c>.</summary>
    public string? EndLead { get; init; }

    /// <summary>How long a position of the session's may be held, such as <c>00:30</c>.</summary>
    public string? MaxHold { get; init; }

    /// <summary>What a break of the market inside the window is.</summary>
    public SessionBreaks? Breaks { get; init; }

    /// <summary>What is done when the session begins. Custom needs a handler that was bound when the strategy was compiled.</summary>
    public SessionAction? OnStart { get; init; }

    /// <summary>What is done when the session ends. Custom needs a handler that was bound when the strategy was compiled.</summary>
    public SessionAction? OnEnd { get; init; }

    /// <summary>Whether the session is part of the table; null and true leave it there.</summary>
    public bool? Enabled { get; init; }
}
