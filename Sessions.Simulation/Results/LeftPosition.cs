using Sessions.Brokers;

namespace Sessions.Simulation;

/// <summary>A position that an occurrence opened and its end left open, and what became of it.</summary>
/// <param name="Position">The position as the end left it.</param>
/// <param name="Trades">What closed or reduced it afterwards, in order.</param>
/// <param name="StillOpen">What was open of it at the end of the simulation, with its value; null where nothing was.</param>
public sealed record LeftPosition(Position Position, IReadOnlyList<Trade> Trades, Position? StillOpen);
