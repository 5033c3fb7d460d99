namespace Sessions.Brokers;

/// <summary>How a position is to be protected from now on. Both prices take the place of those that it has: null is none.</summary>
/// <param name="PositionId">The position, as the broker's snapshots name it.</param>
/// <param name="StopLoss">At which price it is closed with a loss or to keep a profit; null for none.</param>
/// <param name="TakeProfit">At which price it is closed with a profit; null for none.</param>
public sealed record ModifyRequest(string PositionId, decimal? StopLoss, decimal? TakeProfit)
{
    /// <summary>Its name and members, dates and numbers by no culture.</summary>
    public override string ToString() => RecordText.Of(nameof(ModifyRequest), PrintMembers);
}
