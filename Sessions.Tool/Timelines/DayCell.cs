namespace Sessions.Tool.Timelines;

/// <summary>A stretch of a day's row.</summary>
/// <param name="Session">The session that has most of it; null where none is open.</param>
/// <param name="IsWhole">Whether that session has all of it.</param>
/// <param name="IsSkipped">Whether the clock skips it.</param>
internal readonly record struct DayCell(Session? Session, bool IsWhole, bool IsSkipped);
