using System.Text.Json.Serialization;
using Sessions.AspNetCore.Page;

namespace Sessions.AspNetCore.Json;

/// <summary>A stretch inside an occurrence in which nothing is opened, half-open.</summary>
/// <param name="Start">The first instant, UTC.</param>
/// <param name="End">The first instant after it, UTC.</param>
/// <param name="Reason">Why: marketBreak, entriesEnded or blackout.</param>
/// <param name="Event">Of a blackout the names of its events; left out otherwise.</param>
internal sealed record PauseDocument(
    DateTimeOffset Start, DateTimeOffset End, string Reason, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Event)
{
    public static PauseDocument Of(SessionPause pause) => new(pause.Start, pause.End, Words.Key(pause.Reason), pause.Event);
}
