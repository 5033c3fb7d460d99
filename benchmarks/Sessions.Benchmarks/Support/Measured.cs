namespace Sessions.Benchmarks.Support;

/// <summary>What one of many took.</summary>
internal readonly record struct Measured(double Nanoseconds, double Bytes);
