using Sessions.Brokers;

namespace Sessions.Simulation;

/// <summary>Bars of one symbol and one timeframe, oldest first, for a simulation to replay.</summary>
public interface IBarSource
{
    /// <summary>What the bars price.</summary>
    string Symbol { get; }

    /// <summary>The length of each bar; above zero.</summary>
    TimeSpan Timeframe { get; }

    /// <summary>
    /// When the last bar closes, UTC, where that is known without reading all of them; else null, the default. Progress is
    /// estimated by it, and nothing else.
    /// </summary>
    DateTimeOffset? End => null;

    /// <summary>
    /// The bars in ascending order, none overlapping another. Each enumeration starts again from the first bar, and gives
    /// the same bars; a source that reads from a file holds one bar at a time.
    /// </summary>
    IEnumerable<Bar> Read();
}
