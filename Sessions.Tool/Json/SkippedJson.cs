namespace Sessions.Tool.Json;

/// <summary>A window that does not occur on its day.</summary>
/// <param name="Session">The session's name.</param>
/// <param name="Date">The day, by the session's own zone.</param>
/// <param name="Reason">Why.</param>
internal sealed record SkippedJson(string Session, DateOnly Date, SkipReason Reason);
