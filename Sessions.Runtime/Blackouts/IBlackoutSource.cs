namespace Sessions;

// docs/decisions.md 247
/// <summary>
/// Where the blackouts of a strategy come from, such as a file of economic events. A gate asks when an occurrence begins, when
/// it is told of a change, and before each entry, so the answer is to be at hand: a source reads elsewhere, and gives here what it has read.
/// </summary>
public interface IBlackoutSource
{
    /// <summary>What is known now; the same object until that changes. Asked from any thread.</summary>
    BlackoutPlan Current { get; }

    /// <summary>Raised, on any thread, after <see cref="Current"/> has changed.</summary>
    event EventHandler? Changed;
}
