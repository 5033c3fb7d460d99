namespace Sessions.Journals;

// docs/decisions.md 13
/// <summary>One state of something that a strategy has begun: a whole state, which replaces the one with the same key.</summary>
internal abstract record JournalRecord
{
    /// <summary>Its name and members, dates and numbers by no culture.</summary>
    public sealed override string ToString() => RecordText.Of(GetType().Name, PrintMembers);
}
