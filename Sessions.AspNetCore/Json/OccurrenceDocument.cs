using System.Diagnostics.CodeAnalysis;
using Sessions.AspNetCore.Page;

namespace Sessions.AspNetCore.Json;

/// <summary>A dated occurrence, half-open.</summary>
/// <param name="Session">The session's name; <c>!halt</c> for the flatten of a halt.</param>
/// <param name="Date">The day on which it starts, by the session's own zone.</param>
/// <param name="Zone">The session's zone.</param>
/// <param name="Start">The first instant, UTC.</param>
/// <param name="End">The first instant after it, UTC.</param>
/// <param name="EntriesUntil">The first instant at which nothing more is opened, UTC.</param>
/// <param name="Bell">The market's close that follows the end, UTC; null where none is known.</param>
/// <param name="Pauses">When nothing is opened, UTC, and why.</param>
/// <param name="OnEnd">What its end asks for: none, closeAll, closeWin, closeLoss or custom.</param>
internal sealed record OccurrenceDocument(string Session, DateOnly Date, string Zone, DateTimeOffset Start, DateTimeOffset End, DateTimeOffset EntriesUntil, DateTimeOffset? Bell, IReadOnlyList<PauseDocument> Pauses, string OnEnd)
{
    [return: NotNullIfNotNull(nameof(occurrence))]
    public static OccurrenceDocument? Of(SessionOccurrence? occurrence) => occurrence is { } it
        ? new OccurrenceDocument(it.Session.Name, it.Date, it.Session.TimeZone, it.Start, it.End, it.EntriesUntil, it.Bell, [.. it.Pauses.Select(PauseDocument.Of)], Words.Key(it.Session.OnEnd))
        : null;
}
