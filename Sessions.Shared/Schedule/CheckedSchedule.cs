namespace Sessions.Schedule;

/// <summary>What the rules made of a declaration: the windows that could be read, and every problem found.</summary>
internal sealed record CheckedSchedule(IReadOnlyList<ScheduleWindow> Windows, IReadOnlyList<ScheduleProblem> Problems)
{
    public bool IsValid => Problems.Count == 0;
}
