using Sessions.Brokers;

namespace Sessions.Brokers;

/// <summary>What became of one position that was to be closed.</summary>
/// <param name="Position">The position as it was when that was decided.</param>
/// <param name="Volume">How much of it was to be closed.</param>
/// <param name="ClosedVolume">How much of that is confirmed closed.</param>
/// <param name="Attempts">How often a close was sent.</param>
/// <param name="Reason">Why it is not closed; null where it is.</param>
public sealed record PositionClose(Position Position, decimal Volume, decimal ClosedVolume, int Attempts, string? Reason)
{
    /// <summary>Whether a terminal fill and a complete later snapshot agree that it is closed.</summary>
    public bool IsClosed => Reason is null;

    /// <summary>Its name and members, dates and numbers by no culture.</summary>
    public override string ToString() => RecordText.Of(nameof(PositionClose), PrintMembers);
}
