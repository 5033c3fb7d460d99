using System.Globalization;

namespace Sessions.Calendars.Tests.World;

/// <summary>A calendar's hours of every day, by the market's clock, read in one go.</summary>
internal sealed class CalendarDays
{
    private readonly Dictionary<DateOnly, string> _days;

    public CalendarDays(IMarketCalendar calendar, int from, int through)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(calendar.TimeZone);
        _days = calendar.OpenIntervals(Moments.Utc($"{from - 1}-12-30"), Moments.Utc($"{through + 1}-01-03"))
            .Select(interval => (Open: TimeZoneInfo.ConvertTime(interval.Open, zone), Close: TimeZoneInfo.ConvertTime(interval.Close, zone)))
            .GroupBy(static local => DateOnly.FromDateTime(local.Open.DateTime))
            .ToDictionary(
                static day => day.Key,
                static day => string.Join(
                    ' ', day.Select(static local => string.Create(CultureInfo.InvariantCulture, $"{local.Open:HH:mm}-{local.Close:HH:mm}"))));
    }

    /// <summary>The day's windows as <c>09:00-11:30 12:30-15:00</c>, or <c>closed</c>.</summary>
    public string HoursOn(DateOnly day) => _days.GetValueOrDefault(day, "closed");
}
