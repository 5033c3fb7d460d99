namespace Sessions.Calendars;

/// <summary>A line of a <see cref="HolidayFile"/>: a day that differs from the market's others, and how.</summary>
/// <param name="Number">Its place in the file, the first is 1.</param>
/// <param name="Date">The day, in the market's zone.</param>
/// <param name="Open">When the market opens that day; null: as ever.</param>
/// <param name="Close">When it closes, after midnight of the day and at most 24 hours later; null: as ever.</param>
public sealed record HolidayLine(int Number, DateOnly Date, TimeOnly? Open, TimeSpan? Close)
{
    /// <summary>Whether the market stays closed: the line has no hours.</summary>
    public bool IsClosed => Open is null && Close is null;

    /// <summary>Its name and members, dates and numbers by no culture.</summary>
    public override string ToString() => RecordText.Of(nameof(HolidayLine), PrintMembers);
}
