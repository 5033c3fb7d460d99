namespace Sessions.Journals;

/// <summary>How long a strategy may hold what it holds. There is one at most, and none while it is flat and has sent no entry.</summary>
/// <param name="Session">The session whose entry ended that it was flat.</param>
/// <param name="Longest">How long its position may be held.</param>
/// <param name="Since">When it was last flat: its entry's fill, UTC; null while none has filled.</param>
internal sealed record HoldRecord(string Session, TimeSpan Longest, DateTimeOffset? Since)
{
    public const string Kind = "hold";

    /// <summary>When its position is to be closed; null while it has none.</summary>
    public DateTimeOffset? Due => Since + Longest;
}
