using Sessions.Brokers;

namespace Sessions.Hosting.Running;

/// <summary>What a strategy is to run on, its own options and everybody's put together.</summary>
internal sealed record StrategyPlan(
    IBroker Broker, IBarFeed? Bars, IBlackoutSource? Blackouts, TimeProvider Clock, RunOptions Options,
    StrategyFailurePolicy OnFailure, LeaseHeldPolicy OnLeaseHeld);
