namespace Sessions.Reports;

/// <summary>A change of a zone's clock.</summary>
/// <param name="Instant">The first instant with the new offset, UTC.</param>
/// <param name="Before">The offset from UTC until then.</param>
/// <param name="After">The offset from UTC since then.</param>
public sealed record ClockChange(DateTimeOffset Instant, TimeSpan Before, TimeSpan After)
{
    /// <summary>Its name and members, dates and numbers by no culture.</summary>
    public override string ToString() => RecordText.Of(nameof(ClockChange), PrintMembers);
}
