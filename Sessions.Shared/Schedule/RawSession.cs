namespace Sessions.Schedule;

/// <summary>A session as its author declared it, before any rule was applied.</summary>
/// <param name="Start">The first instant, wall clock.</param>
/// <param name="End">The first instant after it, wall clock.</param>
/// <param name="Name">The name, or null for the default one.</param>
/// <param name="TimeZone">The zone id, or null for UTC.</param>
/// <param name="Days">The weekdays on which the session starts, one bit a day from Monday.</param>
/// <param name="EntriesUntil">The first instant at which no new position may be opened, or with a minus how long that is before the end; or missing.</param>
/// <param name="EndLead">How long before the market's close the session ends, or null.</param>
/// <param name="Breaks">The number of what a break of the market is.</param>
/// <param name="Market">The number of the market whose hours these are, or 0.</param>
internal sealed record RawSession(
    RawTime Start,
    RawTime End,
    string? Name = null,
    string? TimeZone = null,
    int Days = DayBits.EveryDay,
    RawTime EntriesUntil = default,
    string? EndLead = null,
    int Breaks = 0,
    int Market = 0)
{
    /// <summary>Its words in a message, as its author wrote it: the quoted name or, where it has none, the hours.</summary>
    public string Words => "'" + (string.IsNullOrWhiteSpace(Name) ? Start + "-" + End : Name) + "'";
}
