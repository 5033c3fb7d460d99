namespace Sessions.Schedule;

// docs/decisions.md 55
/// <summary>What is legal where a calendar can end a day before its time, or where none is known, and may not be meant.</summary>
internal static class CalendarWarnings
{
    /// <summary>Adds every such warning for the windows that could be read.</summary>
    /// <param name="warnings">To which.</param>
    /// <param name="windows">The windows.</param>
    /// <param name="declared">The sessions as they were declared, by the windows' index.</param>
    /// <param name="hasCalendar">Whether the class names a calendar.</param>
    /// <param name="isReferenced">Whether the compilation has the calendar that an exchange names.</param>
    public static void Add(
        List<ScheduleProblem> warnings,
        IReadOnlyList<ScheduleWindow> windows,
        IReadOnlyList<RawSession> declared,
        bool hasCalendar,
        Func<MarketHours, bool> isReferenced)
    {
        foreach (var window in windows)
        {
            var canEndEarlier = hasCalendar;
            if (MarketTable.ExchangeOf(declared[window.Index].Market, window.Zone) is { } exchange)
            {
                canEndEarlier = true;
                if (!hasCalendar && exchange.Calendar is not null && !isReferenced(exchange))
                {
                    warnings.Add(ScheduleProblem.Of(Rules.SES0028HolidaysNotKnown, window.Index, ScheduleArgument.Start, window.Words, exchange.Name));
                }
            }

            if (canEndEarlier && window.EntriesUntil is { } until && until < window.End && IsInLastQuarter(window, until) && window.End - until < WallTime.Day)
            {
                var lead = "-" + WallTime.Format(window.End - until);
                warnings.Add(ScheduleProblem.Of(
                    Rules.SES0029EntriesUntilNearEnd, window.Index, ScheduleArgument.EntriesUntil, window.Show(until), window.Words, lead) with { Suggestion = lead });
            }
        }
    }

    private static bool IsInLastQuarter(ScheduleWindow window, int until) => (until - window.Start) * 4L >= (window.End - window.Start) * 3L;
}
