namespace Sessions.Occurrences;

/// <summary>An occurrence that starts in a week or lasts into it; half-open, in ticks since the week's start.</summary>
/// <param name="Start">Its first instant; negative where it started in an earlier week.</param>
/// <param name="End">The first instant after it.</param>
/// <param name="Session">Its session.</param>
/// <param name="Day">The day of its window, counted from the week's first.</param>
/// <param name="Hours">What the market's hours say of it, or null.</param>
internal readonly record struct WeekEntry(long Start, long End, Session Session, int Day, OccurrenceHours? Hours);
