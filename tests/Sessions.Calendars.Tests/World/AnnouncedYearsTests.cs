using System.Globalization;

namespace Sessions.Calendars.Tests.World;

/// <summary>The weekdays without trading of whole years since 2017, as exchanges published them, with the days that nobody foresaw.</summary>
public sealed class AnnouncedYearsTests
{
    /// <summary>HKEX, trading calendars of 2017 to 2022; typhoons on 2017-08-23, 2020-10-13 and 2021-10-13.</summary>
    [Theory]
    [InlineData("2017 01-02 01-30 01-31 04-04 04-14 04-17 05-01 05-03 05-30 08-23 10-02 10-05 12-25 12-26")]
    [InlineData("2018 01-01 02-16 02-19 03-30 04-02 04-05 05-01 05-22 06-18 07-02 09-25 10-01 10-17 12-25 12-26")]
    [InlineData("2019 01-01 02-05 02-06 02-07 04-05 04-19 04-22 05-01 05-13 06-07 07-01 10-01 10-07 12-25 12-26")]
    [InlineData("2020 01-01 01-27 01-28 04-10 04-13 04-30 05-01 06-25 07-01 10-01 10-02 10-13 10-26 12-25")]
    [InlineData("2021 01-01 02-12 02-15 04-02 04-05 04-06 05-19 06-14 07-01 09-22 10-01 10-13 10-14 12-27")]
    [InlineData("2022 02-01 02-02 02-03 04-05 04-15 04-18 05-02 05-09 06-03 07-01 09-12 10-04 12-26 12-27")]
    public void Hong_Kong_keeps_its_published_years(string year) => AssertClosed(HongKongStockExchange.Instance, year);

    /// <summary>
    /// NSE, lists of holidays of 2017 and of 2019 to 2024, without Diwali's hour; elections on 2019-10-21, 2024-05-20 and 2024-11-20, 2024-01-22,
    /// and Bakri Id of 2023 moved by a day, by circulars of those years.
    /// </summary>
    [Theory]
    [InlineData("2017 01-26 02-24 03-13 04-04 04-14 05-01 06-26 08-15 08-25 10-02 10-20 12-25")]
    [InlineData("2019 03-04 03-21 04-17 04-19 04-29 05-01 06-05 08-12 08-15 09-02 09-10 10-02 10-08 10-21 10-28 11-12 12-25")]
    [InlineData("2020 02-21 03-10 04-02 04-06 04-10 04-14 05-01 05-25 10-02 11-16 11-30 12-25")]
    [InlineData("2021 01-26 03-11 03-29 04-02 04-14 04-21 05-13 07-21 08-19 09-10 10-15 11-05 11-19")]
    [InlineData("2022 01-26 03-01 03-18 04-14 04-15 05-03 08-09 08-15 08-31 10-05 10-26 11-08")]
    [InlineData("2023 01-26 03-07 03-30 04-04 04-07 04-14 05-01 06-29 08-15 09-19 10-02 10-24 11-14 11-27 12-25")]
    [InlineData("2024 01-22 01-26 03-08 03-25 03-29 04-11 04-17 05-01 05-20 06-17 07-17 08-15 10-02 11-15 11-20 12-25")]
    public void Mumbai_keeps_its_published_years(string year) => AssertClosed(BombayStockExchange.Instance, year);

    /// <summary>B3, calendars of 2017 to 2022 but for 2020, in which São Paulo moved its holidays into May.</summary>
    [Theory]
    [InlineData("2017 01-25 02-27 02-28 04-14 04-21 05-01 06-15 09-07 10-12 11-02 11-15 11-20 12-25 12-29")]
    [InlineData("2018 01-01 01-25 02-12 02-13 03-30 05-01 05-31 07-09 09-07 10-12 11-02 11-15 11-20 12-24 12-25 12-31")]
    [InlineData("2019 01-01 01-25 03-04 03-05 04-19 05-01 06-20 07-09 11-15 11-20 12-24 12-25 12-31")]
    [InlineData("2021 01-01 01-25 02-15 02-16 04-02 04-21 06-03 07-09 09-07 10-12 11-02 11-15 12-24 12-31")]
    [InlineData("2022 02-28 03-01 04-15 04-21 06-16 09-07 10-12 11-02 11-15 12-30")]
    public void Sao_Paulo_keeps_its_published_years(string year) => AssertClosed(BrazilExchange.Instance, year);

    /// <summary>Borsa Istanbul, tables of holidays of the equity market of 2025 and 2026.</summary>
    [Theory]
    [InlineData("2025 01-01 03-31 04-01 04-23 05-01 05-19 06-06 06-09 07-15 10-29")]
    [InlineData("2026 01-01 03-20 04-23 05-01 05-19 05-27 05-28 05-29 07-15 10-29")]
    public void Istanbul_keeps_its_published_years(string year) => AssertClosed(BorsaIstanbul.Instance, year);

    private static void AssertClosed(ExchangeCalendar exchange, string year)
    {
        var number = int.Parse(year[..4], CultureInfo.InvariantCulture);
        var days = new CalendarDays(exchange, number, number);
        var first = new DateOnly(number, 1, 1);
        var closed = Enumerable.Range(0, DateTime.IsLeapYear(number) ? 366 : 365).Select(first.AddDays)
            .Where(day => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && days.HoursOn(day) == "closed")
            .Select(static day => day.ToString("MM-dd", CultureInfo.InvariantCulture));

        Assert.Equal(year[5..].Split(' '), closed);
    }
}
