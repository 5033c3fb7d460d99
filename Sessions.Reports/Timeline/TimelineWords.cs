namespace Sessions.Reports;

/// <summary>What a timeline says of its parts. Times are half-open, and written so: the first is part, the second is not.</summary>
internal static class TimelineWords
{
    /// <summary>An entry's hours by the wall clock of the timeline, such as <c>08:00–12:00</c>.</summary>
    public static string Hours(TimelineEntry entry) => entry.End == entry.Start
        ? TimeWords.Time(entry.Start)
        : $"{TimeWords.Time(entry.Start)}–{End(entry)}";

    /// <summary>The same in UTC, with the day.</summary>
    public static string Utc(TimelineEntry entry) => entry.End == entry.Start
        ? TimeWords.Instant(entry.Start)
        : $"[{TimeWords.Instant(entry.Start)}, {(entry.End.UtcDateTime.Date == entry.Start.UtcDateTime.Date ? TimeWords.Time(entry.End.ToUniversalTime()) : TimeWords.Instant(entry.End))})";

    /// <summary>All that is known of an entry, for one who points at it.</summary>
    public static string Of(TimelineEntry entry, SessionTimeline timeline)
    {
        var name = timeline.Tables.Count > 1 ? $"{entry.Table.Name}, {entry.Session.Name}" : entry.Session.Name;
        var hours = entry.End == entry.Start ? Hours(entry) : $"[{TimeWords.Time(entry.Start)}, {End(entry)})";
        var length = entry.IsSkipped ? "" : $", {TimeWords.Length(entry.End - entry.Start)}";
        var note = entry.Note.Length == 0 ? "" : $"\n{entry.Note}";
        return $"{name}\n{hours} {timeline.TimeZone}{length}\n{Utc(entry)} UTC{note}";
    }

    /// <summary>The end, with its day where the entry lasts for days.</summary>
    private static string End(TimelineEntry entry)
    {
        var last = entry.End.AddTicks(-1).Date;
        return TimeWords.EndTime(entry.End)
            + (entry.End - entry.Start > TimeSpan.FromHours(25) && (last - entry.Start.Date).Days is > 0 and var days ? FormattableString.Invariant($"+{days}") : "");
    }

    /// <summary>What a clock does, such as <c>The clock goes from 01:00 to 02:00 (UTC+00:00 to UTC+01:00)</c>.</summary>
    public static string Of(ClockChange change) =>
        $"The clock goes from {TimeWords.EndTime(change.Instant.ToOffset(change.Before))} to {TimeWords.Time(change.Instant.ToOffset(change.After))}"
        + $" (UTC{TimeWords.Offset(change.Before)} to UTC{TimeWords.Offset(change.After)})";
}
