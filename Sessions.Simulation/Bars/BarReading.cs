using Sessions.Occurrences;

namespace Sessions.Simulation;

/// <summary>What was said of a bar file, null where nothing was.</summary>
internal sealed record BarReading
{
    /// <summary>What the bars price.</summary>
    public string Symbol { get; init; } = "";

    public BarFileFormat Format { get; init; }

    public char? Separator { get; init; }

    public decimal? Spread { get; init; }

    public decimal? PriceUnit { get; init; }

    /// <summary>An IANA id that this machine knows.</summary>
    public string? TimeZone { get; init; }

    public TimeSpan ClockAhead { get; init; }

    /// <summary>The clock that was given; null where none was.</summary>
    public FileClock? Clock => TimeZone is { } id ? new FileClock(ZoneClock.Get(id), ClockAhead) : null;
}
