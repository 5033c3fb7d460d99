using System.Globalization;
using Sessions.Calendars;
using Sessions.Schedule;

namespace Sessions.Tool.Calendars;

/// <summary>A year of an exchange: its hours of the week, and the days on which it has others.</summary>
internal sealed class CalendarYear
{
    public CalendarYear(ExchangeCalendar market, int year)
    {
        var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        Hours = [.. market.Notice.Hours.Where(hours => hours.HoldIn(year)).Select(Words)];
        var special = market.Notice.Days.SpecialDaysIn(year);
        var week = market.Notice.Hours.ToList();
        var differing = new List<SpecialDate>();
        for (var day = first; day <= last; day = day.AddDays(1))
        {
            var (usual, windows) = (NoticeDays.OrdinaryWindows(day, week), NoticeDays.WindowsOf(day, week, special[day]));
            TradingDays += windows.Count > 0 ? 1 : 0;
            if (!windows.Select(static window => (window.Open, window.Close)).SequenceEqual(usual.Select(static window => (window.Open, window.Close))))
            {
                differing.Add(new SpecialDate(day, windows.Count == 0 ? "closed" : string.Join(" ", windows.Select(Words)), market.OccasionOf(day) ?? ""));
            }
        }

        SpecialDays = differing;
    }

    /// <summary>The windows of its week, with the days and dates for which each holds.</summary>
    public IReadOnlyList<string> Hours { get; }

    /// <summary>The days that have other hours than their weekday, in order.</summary>
    public IReadOnlyList<SpecialDate> SpecialDays { get; }

    /// <summary>On how many days it trades.</summary>
    public int TradingDays { get; }

    private static string Words(TradingHours hours) => string.Create(CultureInfo.InvariantCulture, $"{hours.Open} to {hours.Close}, {hours.Days}")
        + (hours.From is { } from ? $", from {from}" : "")
        + (hours.Through is { } through ? $", through {through}" : "")
        + (hours.ClosingAuction is { } auction ? $", a closing auction from {auction}" : "");

    /// <summary>Milliseconds of a trading day, which may begin on the evening before.</summary>
    private static string Words(Window window) => $"{Time(window.Open)}-{Time(window.Close)}";

    private static string Time(long time) => time < 0 ? WallTime.Format((int)time + WallTime.Day) + "-1" : WallTime.Format((int)time);

    /// <summary>A day with other hours.</summary>
    internal sealed record SpecialDate(DateOnly Date, string Hours, string Occasion);
}
