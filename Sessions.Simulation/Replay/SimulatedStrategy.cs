using Sessions.Brokers;
using Sessions.Generated;

namespace Sessions.Simulation;

/// <summary>A strategy of a simulation.</summary>
/// <param name="Strategy">The strategy.</param>
/// <param name="Symbol">What it trades.</param>
/// <param name="StrategyId">Its id, or null for the class's full name.</param>
/// <param name="Instance">Its instance, or null.</param>
/// <param name="Options">How it is run, or null for the simulation's options.</param>
/// <param name="Hours">Changes its declared sessions, or null where they are as declared.</param>
internal sealed record SimulatedStrategy(
    Func<IBarFeed, IGatedStrategy> Strategy, string Symbol, string? StrategyId, string? Instance, RunOptions? Options, Func<SessionTable, SessionTable>? Hours)
{
    /// <summary>The sessions in which it is run.</summary>
    public SessionTable TableOf(IGatedStrategy gated) => Hours is null ? gated.Sessions : Hours(gated.Sessions);
}
