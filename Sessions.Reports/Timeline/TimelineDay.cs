namespace Sessions.Reports;

// docs/decisions.md 101
/// <summary>A day of a timeline, by the calendar of its zone: half-open <c>[Start, End)</c>.</summary>
public sealed class TimelineDay
{
    internal TimelineDay(DateOnly date, DateTimeOffset start, DateTimeOffset end, ClockChange? change, IEnumerable<TimelineEntry> entries)
    {
        Date = date;
        Start = start;
        End = end;
        ClockChange = change;
        Bars = [.. entries.Where(entry => entry.Start < end && (entry.End > start || entry.Start >= start)).SelectMany(PiecesOf)];
    }

    /// <summary>The day.</summary>
    public DateOnly Date { get; }

    /// <summary>Its first instant, with the zone's offset.</summary>
    public DateTimeOffset Start { get; }

    /// <summary>The first instant after it, with the zone's offset.</summary>
    public DateTimeOffset End { get; }

    /// <summary>The change of the zone's clock on this day; null on most. The day has then not 24 hours.</summary>
    public ClockChange? ClockChange { get; }

    /// <summary>What lies in it, table by table, in order.</summary>
    public IReadOnlyList<TimelineBar> Bars { get; }

    /// <summary>What the wall clock shows at an instant of this day, in hours from 0 to 24.</summary>
    /// <param name="instant">The instant.</param>
    /// <param name="offset">The offset by which the clock goes.</param>
    internal double HourAt(DateTimeOffset instant, TimeSpan offset)
    {
        var sinceMidnight = instant.UtcTicks + offset.Ticks - (Date.DayNumber * TimeSpan.TicksPerDay);
        return Math.Clamp(sinceMidnight / (double)TimeSpan.TicksPerHour, 0, 24);
    }

    /// <summary>The market's breaks and the blackouts inside an entry, as far as they lie in this day.</summary>
    internal IEnumerable<TimelineBar> BreaksOf(TimelineEntry entry) => entry.Breaks
        .Where(pause => pause.Start < End && pause.End > Start).SelectMany(pause => PiecesOf(entry, pause.Start, pause.End));

    private IEnumerable<TimelineBar> PiecesOf(TimelineEntry entry) => PiecesOf(entry, entry.Start, entry.End);

    private IEnumerable<TimelineBar> PiecesOf(TimelineEntry entry, DateTimeOffset start, DateTimeOffset end)
    {
        var from = start < Start ? Start : start;
        var to = end > End ? End : end;
        if (ClockChange is not { } change)
        {
            yield return new TimelineBar(entry, HourAt(from, Start.Offset), HourAt(to, Start.Offset));
            yield break;
        }

        if (from < change.Instant)
        {
            yield return new TimelineBar(entry, HourAt(from, change.Before), HourAt(to < change.Instant ? to : change.Instant, change.Before));
        }

        if (to > change.Instant || from >= change.Instant)
        {
            yield return new TimelineBar(entry, HourAt(from > change.Instant ? from : change.Instant, change.After), HourAt(to, change.After));
        }
    }
}
