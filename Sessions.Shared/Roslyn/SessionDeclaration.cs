using Sessions.Schedule;

namespace Sessions.Roslyn;

/// <summary>Everything that one [Session] says, as values.</summary>
/// <param name="Raw">What the schedule rules judge.</param>
/// <param name="OnStart">The number of the action at the start.</param>
/// <param name="OnEnd">The number of the action at the end.</param>
/// <param name="CustomStart">The handler named for the start, or null.</param>
/// <param name="CustomEnd">The handler named for the end, or null.</param>
/// <param name="Scope">The number of the scope.</param>
/// <param name="KeepOrders">Whether resting orders stay.</param>
internal sealed record SessionDeclaration(
    RawSession Raw, int OnStart, int OnEnd, string? CustomStart, string? CustomEnd, int Scope, bool KeepOrders);
