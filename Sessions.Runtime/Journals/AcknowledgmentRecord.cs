namespace Sessions.Journals;

/// <summary>
/// That somebody has taken over what a closing left open. The closing ends with it, also where it goes on only after a restart.
/// The key is <see cref="Strategy"/>, <see cref="Session"/> and <see cref="Start"/>.
/// </summary>
/// <param name="Strategy">Whose closing.</param>
/// <param name="Session">The name of the occurrence's session.</param>
/// <param name="Start">The occurrence's start, UTC.</param>
/// <param name="At">When it was acknowledged, UTC.</param>
/// <param name="Note">By whom and why, for people; null where nobody said.</param>
public sealed record AcknowledgmentRecord(StrategyIdentity Strategy, string Session, DateTimeOffset Start, DateTimeOffset At, string? Note)
{
    /// <summary>Its name and members, dates and numbers by no culture.</summary>
    public override string ToString() => RecordText.Of(nameof(AcknowledgmentRecord), PrintMembers);
}
