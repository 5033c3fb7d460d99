namespace Sessions.Calendars;

/// <summary>A calendar that is made of others.</summary>
internal interface ICombinedCalendar
{
    /// <summary>What it is made of.</summary>
    IEnumerable<ISessionCalendar> Parts { get; }
}
