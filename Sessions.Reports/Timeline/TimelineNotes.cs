namespace Sessions.Reports;

/// <summary>What is not as usual about an occurrence, in words.</summary>
internal static class TimelineNotes
{
    public static string Of(SessionOccurrence occurrence, Func<DateTimeOffset, DateTimeOffset> display)
    {
        var notes = new List<string>();
        if (occurrence.Start > occurrence.ScheduledStart)
        {
            notes.Add($"begins late: scheduled for {TimeWords.Time(display(occurrence.ScheduledStart))}");
        }

        if (occurrence.End < occurrence.ScheduledEnd)
        {
            notes.Add($"ends early: scheduled until {TimeWords.Time(display(occurrence.ScheduledEnd))}");
        }

        if (occurrence.EntriesUntil < occurrence.End)
        {
            notes.Add($"no entries from {TimeWords.Time(display(occurrence.EntriesUntil))}");
        }

        if (occurrence.LocalStart.Offset != occurrence.LocalEnd.Offset)
        {
            notes.Add($"the clock of {occurrence.Session.TimeZone} changes inside it");
        }

        return string.Join("; ", notes);
    }

    public static string Of(SkippedOccurrence skipped) => "does not occur: " + skipped.Reason switch
    {
        SkipReason.ClockGap => $"the clock of {skipped.Session.TimeZone} skips it",
        SkipReason.MarketClosed => "the market is closed",
        _ => $"{skipped.SwallowedBy?.Name} lasts past its end",
    };
}
