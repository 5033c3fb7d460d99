using Sessions.Tool.Times;

namespace Sessions.Tool.Json;

/// <summary>A dated occurrence, half-open.</summary>
internal sealed class OccurrenceJson(SessionOccurrence occurrence, ShownZone zone)
{
    public string Session { get; } = occurrence.Session.Name;

    /// <summary>The day on which it starts, by the session's own zone.</summary>
    public DateOnly Date { get; } = occurrence.Date;

    /// <summary>The first instant, UTC.</summary>
    public DateTimeOffset Start { get; } = occurrence.Start;

    /// <summary>The first instant after it, UTC.</summary>
    public DateTimeOffset End { get; } = occurrence.End;

    /// <summary>The first instant at which nothing more is opened, UTC.</summary>
    public DateTimeOffset EntriesUntil { get; } = occurrence.EntriesUntil;

    /// <summary>The market's close that follows the end, UTC; null where none is known.</summary>
    public DateTimeOffset? Bell { get; } = occurrence.Bell;

    /// <summary>When nothing is opened, UTC, and why.</summary>
    public IReadOnlyList<SessionPause> Pauses { get; } = occurrence.Pauses;

    /// <summary>The start by the clock of the zone that was asked for.</summary>
    public DateTimeOffset LocalStart { get; } = zone.ToLocal(occurrence.Start);

    /// <summary>The end by that clock.</summary>
    public DateTimeOffset LocalEnd { get; } = zone.ToLocal(occurrence.End);
}
