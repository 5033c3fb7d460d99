namespace Sessions;

/// <summary>A stretch around an event in which nothing is opened, half-open <c>[Start, End)</c>.</summary>
/// <param name="Start">The first instant.</param>
/// <param name="End">The first instant after it.</param>
/// <param name="Name">The event, for people.</param>
public sealed record Blackout(DateTimeOffset Start, DateTimeOffset End, string Name)
{
    /// <summary>Its name and members, dates and numbers by no culture.</summary>
    public override string ToString() => RecordText.Of(nameof(Blackout), PrintMembers);
}
