using Sessions.Schedule;

namespace Sessions.Roslyn;

/// <summary>Everything that one [Session] says, as values.</summary>
/// <param name="Raw">What the schedule rules judge.</param>
/// <param name="CustomStart">The handler named for the start, or null.</param>
/// <param name="CustomEnd">The handler named for the end, or null.</param>
/// <param name="KeepOrders">Whether resting orders stay.</param>
internal sealed record SessionDeclaration(RawSession Raw, string? CustomStart, string? CustomEnd, bool KeepOrders)
{
    /// <summary>The number of the action at the start.</summary>
    public int OnStart => Raw.OnStart;

    /// <summary>The number of the action at the end.</summary>
    public int OnEnd => Raw.OnEnd;

    /// <summary>The number of the scope.</summary>
    public int Scope => Raw.Scope;
}
