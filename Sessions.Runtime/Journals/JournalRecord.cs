namespace Sessions.Journals;

// docs/decisions.md 13
/// <summary>One state of something that a strategy has begun. There are four kinds; no other can be made.</summary>
public abstract record JournalRecord
{
    private protected JournalRecord()
    {
    }

    /// <summary>Its name and members, dates and numbers by no culture.</summary>
    public sealed override string ToString() => RecordText.Of(GetType().Name, PrintMembers);
}
