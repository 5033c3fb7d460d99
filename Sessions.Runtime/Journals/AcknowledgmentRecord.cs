namespace Sessions.Journals;

/// <summary>That somebody has taken over what a closing left open. The closing ends with it, also where it goes on only after a restart.</summary>
/// <param name="Session">The name of the occurrence's session.</param>
/// <param name="Start">The occurrence's start, UTC.</param>
/// <param name="At">When it was acknowledged, UTC.</param>
/// <param name="Note">By whom and why, for people; null where nobody said.</param>
internal sealed record AcknowledgmentRecord(string Session, DateTimeOffset Start, DateTimeOffset At, string? Note) : JournalRecord;
