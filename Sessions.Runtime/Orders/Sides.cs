using Sessions.Brokers;

namespace Sessions.Orders;

/// <summary>The two directions, as signs of volumes.</summary>
internal static class Sides
{
    /// <summary>A volume of a direction with its sign, or a signed one as seen from that direction.</summary>
    public static decimal Signed(this PositionSide side, decimal volume) => side == PositionSide.Long ? volume : -volume;

    public static PositionSide Opposite(this PositionSide side) => side == PositionSide.Long ? PositionSide.Short : PositionSide.Long;

    /// <summary>The direction of a signed volume; of none, long.</summary>
    public static PositionSide Of(decimal signed) => signed < 0 ? PositionSide.Short : PositionSide.Long;
}
