namespace Sessions.Calendars.Tests.Notices;

/// <summary>Notices of markets that no one knows, in UTC.</summary>
internal static class Sample
{
    public static ExchangeNotice Of(params TradingHours[] hours) => new("Sample", "UTC") { KnownFrom = 2000, KnownThrough = 2030, Hours = hours };

    public static ExchangeCalendar Market(TradingHours[] hours, params SpecialDay[] special) => new(new ExchangeNotice("Sample", "UTC")
    {
        KnownFrom = 2000,
        KnownThrough = 2030,
        Hours = hours,
        SpecialDays = special,
    });

    /// <summary>Monday to Friday 09:00 to 17:00.</summary>
    public static ExchangeCalendar NineToFive(params SpecialDay[] special) => Market([new("09:00", "17:00")], special);

    /// <summary>The days of a year on which a market of such a holiday is closed, but for ordinary weekends.</summary>
    public static string ClosedIn(int year, params SpecialDay[] special)
    {
        var ordinary = NineToFive();
        var market = NineToFive(special);
        return string.Join(' ', Enumerable.Range(0, DateTime.IsLeapYear(year) ? 366 : 365)
            .Select(day => $"{new DateOnly(year, 1, 1).AddDays(day):yyyy-MM-dd}")
            .Where(day => ordinary.HoursOn(day) != "closed" && market.HoursOn(day) == "closed")
            .Select(static day => day[5..]));
    }
}
