namespace Sessions.Tool.Timelines;

/// <summary>A stretch of a day's row.</summary>
/// <param name="Session">The session that has most of it; null where none is open.</param>
/// <param name="IsWhole">Whether that session has all of it.</param>
/// <param name="IsBreak">Whether no session is open in it since a market has a break.</param>
/// <param name="IsSkipped">Whether the clock skips it.</param>
internal readonly record struct DayCell(Session? Session, bool IsWhole, bool IsBreak, bool IsSkipped);
