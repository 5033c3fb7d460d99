namespace Sessions.Calendars;

/// <summary>A stretch in which a market is open, half-open <c>[Open, Close)</c>.</summary>
/// <param name="Open">The first instant, UTC.</param>
/// <param name="Close">The first instant after it, UTC.</param>
public readonly record struct OpenInterval(DateTimeOffset Open, DateTimeOffset Close)
{
    /// <summary>Its name and members, dates and numbers by no culture.</summary>
    public override string ToString() => RecordText.Of(nameof(OpenInterval), PrintMembers);
}
