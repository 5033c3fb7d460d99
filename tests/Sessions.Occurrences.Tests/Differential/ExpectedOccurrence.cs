namespace Sessions.Occurrences.Tests.Differential;

/// <summary>An occurrence as the independent resolution has it; in UTC ticks, half-open.</summary>
internal readonly record struct ExpectedOccurrence(Session Session, DateOnly Date, long Start, long End)
{
    public static ExpectedOccurrence Of(SessionOccurrence occurrence) =>
        new(occurrence.Session, occurrence.Date, occurrence.Start.UtcTicks, occurrence.End.UtcTicks);

    public override string ToString() =>
        FormattableString.Invariant($"{Session} of {Date:yyyy-MM-dd}: {new DateTime(Start):yyyy-MM-dd'T'HH:mm:ss.fff'Z'} to {new DateTime(End):yyyy-MM-dd'T'HH:mm:ss.fff'Z'}");
}
