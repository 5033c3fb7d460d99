namespace Sessions.Occurrences;

/// <summary>What the market leaves of one window, or of a part of it.</summary>
/// <param name="Start">The first instant, UTC ticks.</param>
/// <param name="End">The first instant after it, UTC ticks.</param>
/// <param name="Hours">The close that follows and the breaks inside; null where no close is known.</param>
internal readonly record struct MarketPiece(long Start, long End, OccurrenceHours? Hours);
