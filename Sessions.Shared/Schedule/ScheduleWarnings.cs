namespace Sessions.Schedule;

/// <summary>What is legal in a schedule, and probably not meant.</summary>
internal static class ScheduleWarnings
{
    /// <summary>Every warning for the windows that could be read.</summary>
    public static List<ScheduleProblem> Of(IReadOnlyList<ScheduleWindow> windows)
    {
        var warnings = new List<ScheduleProblem>();
        foreach (var window in windows)
        {
            if (window is { End: > WallTime.Day, Days: DayBits.Weekdays })
            {
                warnings.Add(ScheduleProblem.Of(
                    RuleIds.OvernightOnWeekdays, RuleMessages.OvernightOnWeekdays, window.Index, ScheduleArgument.Days, window.Words));
            }
        }

        return warnings;
    }
}
