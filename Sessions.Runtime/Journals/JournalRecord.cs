namespace Sessions.Journals;

/// <summary>One state of something that a strategy has begun. There are four kinds; no other can be made.</summary>
public abstract record JournalRecord
{
    private protected JournalRecord()
    {
    }
}
