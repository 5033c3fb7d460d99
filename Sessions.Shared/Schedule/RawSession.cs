namespace Sessions.Schedule;

/// <summary>A session as its author declared it, before any rule was applied.</summary>
/// <param name="Start">The first instant, wall clock.</param>
/// <param name="End">The first instant after it, wall clock.</param>
/// <param name="Name">The name, or null for the default one.</param>
/// <param name="TimeZone">The zone id, or null for UTC.</param>
/// <param name="Days">The weekdays on which the session starts, one bit a day from Monday.</param>
/// <param name="EntriesUntil">The first instant at which no new position may be opened, or with a minus how long that is before the end; or missing.</param>
/// <param name="EndLead">How long before the market's close the session ends, or missing.</param>
/// <param name="Breaks">The number of what a break of the market is.</param>
/// <param name="Market">The number of the market whose hours these are, or 0.</param>
internal sealed record RawSession(
    RawTime Start,
    RawTime End,
    string? Name = null,
    string? TimeZone = null,
    int Days = DayBits.EveryDay,
    RawTime EntriesUntil = default,
    RawDuration EndLead = default,
    int Breaks = 0,
    int Market = 0)
{
    /// <summary>The number of the action at the start.</summary>
    public int OnStart { get; init; }

    /// <summary>The number of the action at the end.</summary>
    public int OnEnd { get; init; }

    /// <summary>The number of the scope.</summary>
    public int Scope { get; init; }

    /// <summary>How long after the market's open the session starts, or missing.</summary>
    public RawDuration StartLag { get; init; }

    /// <summary>How long a position may be held, or missing.</summary>
    public RawDuration MaxHold { get; init; }

    /// <summary>How long before its end the session opens nothing more, where that is said apart from <see cref="EntriesUntil"/>.</summary>
    public RawDuration EntriesLead { get; init; }

    /// <summary>Whether a calendar, here or in the class that will use the session, decides when an occurrence ends.</summary>
    public bool HasCalendar { get; init; }

    /// <summary>Its words in a message, as its author wrote it: the quoted name or, where it has none, the hours.</summary>
    public string Words => "'" + (string.IsNullOrWhiteSpace(Name) ? Start + "-" + End : ShownText.CutLine(Name!)) + "'";
}
