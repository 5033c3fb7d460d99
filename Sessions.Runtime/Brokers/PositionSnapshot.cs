namespace Sessions.Brokers;

/// <summary>The open positions of an account at one instant.</summary>
/// <param name="AsOf">The instant for which the broker vouches, UTC.</param>
/// <param name="Complete">Whether every open position is in it; an incomplete one proves nothing closed.</param>
/// <param name="Positions">The positions.</param>
public sealed record PositionSnapshot(DateTimeOffset AsOf, bool Complete, IReadOnlyList<Position> Positions)
{
    /// <summary>Its name and members, dates and numbers by no culture.</summary>
    public override string ToString() => RecordText.Of(nameof(PositionSnapshot), PrintMembers);
}
