using Sessions.Hosting;

namespace Sessions.AspNetCore.Status;

/// <summary>A strategy, and what can be told of it.</summary>
/// <param name="Number">Which of the host's it is, from 1.</param>
/// <param name="Status">How it was.</param>
internal sealed record ShownStrategy(int Number, StrategyStatus Status)
{
    /// <summary>Its id, or the class's own name where that is its id.</summary>
    public string Name => Status.Identity.StrategyId == Status.ClassName ? Status.ClassName[(Status.ClassName.LastIndexOfAny(['.', '+']) + 1)..] : Status.Identity.StrategyId;

    /// <summary>The name with the instance.</summary>
    public string FullName => Status.Identity.Instance is { } instance ? $"{Name}/{instance}" : Name;

    public ShownState State => (Status.State, Status.Gate) switch
    {
        (StrategyState.Waiting, _) => ShownState.Waiting,
        (StrategyState.Failed, _) => ShownState.Failed,
        (StrategyState.Stopped, _) => ShownState.Stopped,
        (StrategyState.Standby, _) => ShownState.Standby,
        (_, GateStatus.Ending) => ShownState.Ending,
        _ when Status.IsHalted => ShownState.Halted,
        (_, GateStatus.Open) => ShownState.Open,
        _ when Status.Occurrence is not null => ShownState.Starting,
        _ => Status.IsEnabled ? ShownState.Closed : ShownState.Disabled,
    };

    /// <summary>Whether it runs, or is to.</summary>
    public bool IsGoingOn => Status.State is not (StrategyState.Failed or StrategyState.Stopped);

    /// <summary>What somebody should look at, the worst first; empty where all is well.</summary>
    public IReadOnlyList<Concern> Concerns => Concern.Of(Status);

    /// <summary>How long it is until the next boundary, not below zero; null where none is due any more.</summary>
    public TimeSpan? Left => !IsGoingOn || Status.NextBoundary is not { } boundary
        ? null
        : boundary > Status.UtcNow ? boundary - Status.UtcNow : TimeSpan.Zero;
}
