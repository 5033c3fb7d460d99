namespace Sessions.Schedule;

/// <summary>A stretch of time in which a zone's offset does not change.</summary>
/// <param name="FromUtc">Where it begins, in UTC ticks.</param>
/// <param name="Offset">Local minus UTC, in milliseconds.</param>
internal readonly record struct OffsetSpan(long FromUtc, int Offset);
