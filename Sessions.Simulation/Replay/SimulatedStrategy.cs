using Sessions.Brokers;

namespace Sessions.Simulation;

/// <summary>A strategy of a simulation.</summary>
/// <param name="Strategy">The strategy.</param>
/// <param name="Symbol">What it trades.</param>
/// <param name="StrategyId">Its id, or null for the class's full name.</param>
/// <param name="Instance">Its instance, or null.</param>
/// <param name="Options">How it is run, or null for the simulation's options.</param>
internal sealed record SimulatedStrategy(Func<IBarFeed, IGatedStrategy> Strategy, string Symbol, string? StrategyId, string? Instance, RunOptions? Options);
