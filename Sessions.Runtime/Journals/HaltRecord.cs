namespace Sessions.Journals;

/// <summary>That a strategy, or every strategy of the journal, is halted. The key is <see cref="Strategy"/>.</summary>
/// <param name="Strategy">Who; null for all.</param>
/// <param name="HaltedAt">When, UTC.</param>
/// <param name="Flatten">Whether its positions are closed, too.</param>
/// <param name="Reason">Why, for people; null where nobody said.</param>
/// <param name="ReleasedAt">When it was released, UTC; null while it holds.</param>
public sealed record HaltRecord(StrategyIdentity? Strategy, DateTimeOffset HaltedAt, bool Flatten, string? Reason, DateTimeOffset? ReleasedAt)
{
    /// <summary>Whether the halt holds.</summary>
    public bool Holds => ReleasedAt is null;

    /// <summary>Its name and members, dates and numbers by no culture.</summary>
    public override string ToString() => RecordText.Of(nameof(HaltRecord), PrintMembers);
}
