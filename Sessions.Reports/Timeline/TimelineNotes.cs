namespace Sessions.Reports;

/// <summary>What is not as usual about an occurrence, in words.</summary>
internal static class TimelineNotes
{
    public static string Of(SessionOccurrence occurrence, Func<DateTimeOffset, DateTimeOffset> display)
    {
        var notes = new List<string>();
        if (occurrence.Start > occurrence.ScheduledStart)
        {
            notes.Add(occurrence.Session.StartLag is { } lag && occurrence.Start <= occurrence.ScheduledStart + lag
                ? $"begins {TimeWords.Length(lag)} after the market's open"
                : $"begins late: scheduled for {TimeWords.Time(display(occurrence.ScheduledStart))}");
        }

        if (occurrence.Lead > TimeSpan.Zero)
        {
            notes.Add($"ends {TimeWords.Length(occurrence.Lead)} before the market's close at {TimeWords.Time(display(occurrence.Bell!.Value))}");
        }

        if (occurrence.End < occurrence.ScheduledEnd && (occurrence.Lead == TimeSpan.Zero || occurrence.Bell < occurrence.ScheduledEnd))
        {
            notes.Add($"ends early: scheduled until {TimeWords.Time(display(occurrence.ScheduledEnd))}");
        }

        foreach (var pause in occurrence.Pauses.Where(static pause => pause.Reason == PauseReason.MarketBreak))
        {
            notes.Add($"the market has a break from {TimeWords.Time(display(pause.Start))} to {TimeWords.Time(display(pause.End))}");
        }

        foreach (var pause in occurrence.Pauses.Where(static pause => pause.Reason == PauseReason.Blackout))
        {
            notes.Add($"opens nothing from {TimeWords.Time(display(pause.Start))} to {TimeWords.Time(display(pause.End))}: {pause.Event}");
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
        SkipReason.EndLead => "it ends so long before the market's close that nothing is left",
        SkipReason.StartLag => "it starts so long after the market's open that nothing is left",
        _ => $"{skipped.SwallowedBy?.Name} lasts past its end",
    };
}
