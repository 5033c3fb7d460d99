namespace Sessions.Occurrences.Tests.Differential;

/// <summary>A stretch in which the machine and NodaTime give a zone different offsets; UTC ticks, its last instant known to the day.</summary>
internal sealed class OffsetDifference(long from, TimeSpan machine, TimeSpan noda)
{
    public long From { get; } = from;

    public long To { get; set; } = from;

    public TimeSpan Machine { get; } = machine;

    public TimeSpan Noda { get; } = noda;

    /// <summary>TimeZoneInfo knows whole minutes only; any other difference is one of the data.</summary>
    public string Reason => (Machine - Noda).Duration() < TimeSpan.FromMinutes(1)
        ? "TimeZoneInfo rounds the offset to whole minutes"
        : "the two have different tz data";
}
