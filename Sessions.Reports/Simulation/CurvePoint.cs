namespace Sessions.Reports;

/// <summary>A point of a curve.</summary>
/// <param name="Instant">When, UTC.</param>
/// <param name="Value">In account currency.</param>
internal readonly record struct CurvePoint(DateTimeOffset Instant, double Value);
