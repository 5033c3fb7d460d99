namespace Sessions.Journals.Contract.Tests.Wrong;

/// <summary>Who holds a strategy; null where it is free.</summary>
internal sealed class SharedLease
{
    public long Epoch { get; set; }

    public SharedJournal? Owner { get; set; }
}
