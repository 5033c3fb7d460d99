namespace Sessions.Brokers;

/// <summary>The direction of a position.</summary>
public enum PositionSide
{
    /// <summary>Bought: it gains when the price rises, and closes at the bid.</summary>
    Long = 0,

    /// <summary>Sold: it gains when the price falls, and closes at the ask.</summary>
    Short = 1,
}
