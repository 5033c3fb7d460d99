namespace Sessions.Journals;

/// <summary>That a strategy, or every strategy of a journal, is halted. It holds until it is released.</summary>
/// <param name="Strategy">Which one; null for all.</param>
/// <param name="HaltedAt">When, UTC.</param>
/// <param name="Flatten">Whether its positions are closed, too.</param>
/// <param name="Reason">Why, for people; null where nobody said.</param>
public sealed record Halt(StrategyIdentity? Strategy, DateTimeOffset HaltedAt, bool Flatten, string? Reason)
{
    /// <summary>Its name and members, dates and numbers by no culture.</summary>
    public override string ToString() => RecordText.Of(nameof(Halt), PrintMembers);
}
