namespace Sessions.Reports;

/// <summary>The zone in which a timeline is shown. Its days are asked of the engine that all occurrences come from.</summary>
internal sealed class TimelineZone
{
    private readonly SessionTable _days;
    private readonly TimeZoneInfo _zone;

    /// <exception cref="SessionTableException">There is no such zone.</exception>
    public TimelineZone(string id)
    {
        _days = SessionTable.Create(Session.AllDay(TimeOnly.MinValue) with { TimeZone = id });
        Id = _days[0].TimeZone;
        _zone = TimeZoneInfo.FindSystemTimeZoneById(Id);
    }

    public string Id { get; }

    /// <summary>The days of <c>[from, to)</c>. One that the zone's calendar leaves out is not among them.</summary>
    public IEnumerable<SessionOccurrence> Days(DateOnly from, DateOnly to)
    {
        // No zone is as far from UTC as a day.
        var first = new DateTimeOffset(from.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
        var last = new DateTimeOffset(to.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
        return _days.Occurrences(first.AddDays(-1), last.AddDays(1)).Where(day => day.Date >= from && day.Date < to);
    }

    public DateTimeOffset Display(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, _zone);

    /// <summary>The change of the clock inside a day. No zone has changed its clock twice in one.</summary>
    public ClockChange? ChangeIn(SessionOccurrence day)
    {
        var (before, after) = (day.LocalStart.Offset, day.LocalEnd.Offset);
        if (before == after)
        {
            return null;
        }

        var (low, high) = (day.Start.UtcTicks, day.End.UtcTicks);
        while (high - low > 1)
        {
            var middle = low + ((high - low) / 2);
            if (_zone.GetUtcOffset(new DateTimeOffset(middle, TimeSpan.Zero)) == before)
            {
                low = middle;
            }
            else
            {
                high = middle;
            }
        }

        // At the day's very end it is the next day's first instant.
        return high == day.End.UtcTicks ? null : new ClockChange(new DateTimeOffset(high, TimeSpan.Zero), before, after);
    }
}
