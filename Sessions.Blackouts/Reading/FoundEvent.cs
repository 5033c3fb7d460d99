namespace Sessions.Blackouts.Reading;

/// <summary>An event that is taken.</summary>
/// <param name="Start">When it is, UTC.</param>
/// <param name="End">When it is over, UTC; the start where it does not say.</param>
/// <param name="Name">What people call it.</param>
internal sealed record FoundEvent(DateTimeOffset Start, DateTimeOffset End, string Name);
