using System.Globalization;

namespace Sessions.Calendars;

/// <summary>What Hong Kong made of a Sunday among the three days of the Lunar New Year, until the law of 2011.</summary>
internal static class LunarNewYear
{
    private static readonly ChineseLunisolarCalendar _calendar = new();

    /// <summary>The day before the New Year, where one of its first three days is a Sunday.</summary>
    public static DateOnly? EveForSunday(int year)
    {
        var first = DateOnly.FromDateTime(_calendar.ToDateTime(year, 1, 1, 0, 0, 0, 0));
        return first.DayOfWeek is DayOfWeek.Sunday or DayOfWeek.Saturday or DayOfWeek.Friday ? first.AddDays(-1) : null;
    }
}
