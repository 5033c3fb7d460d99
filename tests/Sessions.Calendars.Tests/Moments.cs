using System.Globalization;

namespace Sessions.Calendars.Tests;

/// <summary>Instants and days as tests write them, and intervals as tests read them.</summary>
internal static class Moments
{
    public static DateTimeOffset Utc(string text) =>
        DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);

    public static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static OpenInterval Interval(string open, string close) => new(Utc(open), Utc(close));

    /// <summary>The day's hours by the market's clock, as <c>09:30-16:00</c>, several with spaces between, or <c>closed</c>.</summary>
    public static string HoursOn(this IMarketCalendar market, string day)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(market.TimeZone);
        var midnight = Utc(day);

        // Three days of UTC hold the day of any zone; kept is what opens on it.
        var hours = market.OpenIntervals(midnight.AddDays(-1), midnight.AddDays(2))
            .Select(interval => (Open: TimeZoneInfo.ConvertTime(interval.Open, zone), Close: TimeZoneInfo.ConvertTime(interval.Close, zone)))
            .Where(local => DateOnly.FromDateTime(local.Open.DateTime) == Day(day))
            .Select(static local => string.Create(CultureInfo.InvariantCulture, $"{local.Open:HH:mm}-{local.Close:HH:mm}"));
        var text = string.Join(' ', hours);
        return text.Length == 0 ? "closed" : text;
    }
}
