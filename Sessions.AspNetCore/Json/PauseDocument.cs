using Sessions.AspNetCore.Page;

namespace Sessions.AspNetCore.Json;

/// <summary>A stretch inside an occurrence in which nothing is opened, half-open.</summary>
/// <param name="Start">The first instant, UTC.</param>
/// <param name="End">The first instant after it, UTC.</param>
/// <param name="Reason">Why: marketBreak or entriesEnded.</param>
internal sealed record PauseDocument(DateTimeOffset Start, DateTimeOffset End, string Reason)
{
    public static PauseDocument Of(SessionPause pause) => new(pause.Start, pause.End, Words.Key(pause.Reason));
}
