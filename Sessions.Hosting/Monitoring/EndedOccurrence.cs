using Sessions.Brokers;


namespace Sessions.Hosting;

/// <summary>An occurrence whose end was done, or given up because the host stopped.</summary>
/// <param name="Occurrence">The occurrence.</param>
/// <param name="EndedAt">When, UTC.</param>
/// <param name="Report">What was closed, and what is still open and why.</param>
/// <param name="IsCatchUp">Whether an earlier run of the program had missed this end or not finished it.</param>
public sealed record EndedOccurrence(SessionOccurrence Occurrence, DateTimeOffset EndedAt, CloseReport Report, bool IsCatchUp)
{
    /// <summary>Its name and members, dates and numbers by no culture.</summary>
    public override string ToString() => RecordText.Of(nameof(EndedOccurrence), PrintMembers);
}
