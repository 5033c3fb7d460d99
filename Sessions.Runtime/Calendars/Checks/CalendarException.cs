namespace Sessions.Calendars;

/// <summary>A calendar that breaks the promise of <see cref="ISessionCalendar"/>: no session can be judged by it.</summary>
/// <param name="calendar">The calendar's name.</param>
/// <param name="message">What it returned, and what would be right.</param>
public sealed class CalendarException(string calendar, string message) : Exception($"The calendar {calendar} {message}")
{
    /// <summary>The calendar's name: that of its type.</summary>
    public string Calendar { get; } = calendar;
}
