using Sessions.Brokers;


namespace Sessions.Hosting;

/// <summary>Positions that were to be closed are still open past the deadline. It lasts until the end is done.</summary>
/// <param name="Occurrence">The occurrence.</param>
/// <param name="Since">When the deadline had passed, UTC.</param>
/// <param name="Report">How far closing had come when it was last told.</param>
public sealed record StrategyAlarm(SessionOccurrence Occurrence, DateTimeOffset Since, CloseReport Report)
{
    /// <summary>Its name and members, dates and numbers by no culture.</summary>
    public override string ToString() => RecordText.Of(nameof(StrategyAlarm), PrintMembers);
}
