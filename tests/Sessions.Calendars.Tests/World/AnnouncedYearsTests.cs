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

    /// <summary>B3, calendars of 2017 to 2022; in 2020 São Paulo moved its holidays into May, on which B3 traded (its notices of May and June).</summary>
    [Theory]
    [InlineData("2017 01-25 02-27 02-28 04-14 04-21 05-01 06-15 09-07 10-12 11-02 11-15 11-20 12-25 12-29")]
    [InlineData("2018 01-01 01-25 02-12 02-13 03-30 05-01 05-31 07-09 09-07 10-12 11-02 11-15 11-20 12-24 12-25 12-31")]
    [InlineData("2019 01-01 01-25 03-04 03-05 04-19 05-01 06-20 07-09 11-15 11-20 12-24 12-25 12-31")]
    [InlineData("2020 01-01 02-24 02-25 04-10 04-21 05-01 06-11 09-07 10-12 11-02 12-24 12-25 12-31")]
    [InlineData("2021 01-01 01-25 02-15 02-16 04-02 04-21 06-03 07-09 09-07 10-12 11-02 11-15 12-24 12-31")]
    [InlineData("2022 02-28 03-01 04-15 04-21 06-16 09-07 10-12 11-02 11-15 12-30")]
    public void Sao_Paulo_keeps_its_published_years(string year) => AssertClosed(BrazilExchange.Instance, year);

    /// <summary>Borsa Istanbul, tables of holidays of the equity market of 2025 and 2026.</summary>
    [Theory]
    [InlineData("2025 01-01 03-31 04-01 04-23 05-01 05-19 06-06 06-09 07-15 10-29")]
    [InlineData("2026 01-01 03-20 04-23 05-01 05-19 05-27 05-28 05-29 07-15 10-29")]
    public void Istanbul_keeps_its_published_years(string year) => AssertClosed(BorsaIstanbul.Instance, year);

    /// <summary>NZX, pages of trading hours of 2020 to 2026.</summary>
    [Theory]
    [InlineData("2020 01-01 01-02 02-06 04-10 04-13 04-27 06-01 10-26 12-25 12-28")]
    [InlineData("2021 01-01 01-04 02-08 04-02 04-05 04-26 06-07 10-25 12-27 12-28")]
    [InlineData("2022 01-03 01-04 02-07 04-15 04-18 04-25 06-06 06-24 09-26 10-24 12-26 12-27")]
    [InlineData("2023 01-02 01-03 02-06 04-07 04-10 04-25 06-05 07-14 10-23 12-25 12-26")]
    [InlineData("2024 01-01 01-02 02-06 03-29 04-01 04-25 06-03 06-28 10-28 12-25 12-26")]
    [InlineData("2025 01-01 01-02 02-06 04-18 04-21 04-25 06-02 06-20 10-27 12-25 12-26")]
    [InlineData("2026 01-01 01-02 02-06 04-03 04-06 04-27 06-01 07-10 10-26 12-25 12-28")]
    public void Wellington_keeps_its_published_years(string year) => AssertClosed(NewZealandExchange.Instance, year);

    /// <summary>Calendars of the Singapore Exchange of 2025 and 2026.</summary>
    [Theory]
    [InlineData("2025 01-01 01-29 01-30 03-31 04-18 05-01 05-12 10-20 12-25")]
    [InlineData("2026 01-01 02-17 02-18 04-03 05-01 05-27 06-01 08-10 11-09 12-25")]
    public void Singapore_keeps_its_published_years(string year) => AssertClosed(SingaporeExchange.Instance, year);

    /// <summary>
    /// IDX, calendar of 2018 as okezone.com had it on 2018-12-26, of 2022 as tirto.id did in April 2022 with the leave that liputan6.com and
    /// traderharian.com told of on 2022-04-29, and of 2025, notice 213 of 2024-10-16, with 2025-08-18 as infobisnis.id had it on 2025-08-11.
    /// </summary>
    [Theory]
    [InlineData("2018 01-01 02-16 03-30 05-01 05-10 05-29 06-01 06-11 06-12 06-13 06-14 06-15 06-18 06-19 08-17 08-22 09-11 11-20 12-24 12-25 12-31")]
    [InlineData("2022 02-01 02-28 03-03 04-15 04-29 05-02 05-03 05-04 05-05 05-06 05-16 05-26 06-01 08-17")]
    [InlineData(
        "2025 01-01 01-27 01-28 01-29 03-28 03-31 04-01 04-02 04-03 04-04 04-07 04-18 05-01 05-12 05-13 05-29 05-30 06-06 06-09 06-27 08-18 09-05 " +
        "12-25 12-26 12-31")]
    public void Jakarta_keeps_its_published_years(string year) => AssertClosed(IndonesiaStockExchange.Instance, year);

    /// <summary>
    /// Moscow Exchange, schedules of 2018-12-24 for 2019 (marketscreener.com), of 2020-10-05 for 2021 with those for 05-10 (stock-obzor.ru) and 06-14
    /// (moex.com n34329), of 2022-10-03 for 2023 (vestnik45.ru), of 2024-03-27 (Interfax) with n64121 for 2024, n73701 for 2025, and of 2025-12-30 for
    /// 2026 (Kommersant), whose sessions on holidays are not the main one.
    /// </summary>
    [Theory]
    [InlineData("2019 01-01 01-02 01-07 03-08 05-01 05-09 06-12 11-04 12-31")]
    [InlineData("2021 01-01 01-07 02-23 03-08 05-03 11-04 12-31")]
    [InlineData("2023 01-02 02-23 03-08 05-01 05-09 06-12")]
    [InlineData("2024 01-01 01-02 02-23 03-08 05-01 05-09 06-12 11-04 12-31")]
    [InlineData("2025 01-01 01-02 01-07 05-01 05-09 06-12 11-04 12-31")]
    [InlineData("2026 01-01 01-02 01-07 02-23 05-01 06-12 11-04 12-31")]
    public void Moscow_keeps_its_published_years(string year) => AssertClosed(MoscowExchange.Instance, year);

    /// <summary>Proclamation 1006 for 2026 (Cebu Daily News of September 2025), and those of the year on the feasts of Islam.</summary>
    [Fact]
    public void Manila_keeps_its_proclaimed_year() => AssertClosed(
        PhilippineStockExchange.Instance,
        "2026 01-01 02-17 03-20 04-02 04-03 04-09 05-01 05-27 06-12 08-21 08-31 11-02 11-30 12-08 12-24 12-25 12-30 12-31");

    /// <summary>Bratislava, bsse.sk, days of 2023 on which there is no trading.</summary>
    [Fact]
    public void Bratislava_keeps_its_published_year() =>
        AssertClosed(BratislavaStockExchange.Instance, "2023 01-06 04-07 04-10 05-01 05-08 07-05 08-29 09-01 09-15 11-01 11-17 12-25 12-26");

    /// <summary>TASE, vacation schedule of 2018, Fridays aside, on which it did not trade.</summary>
    [Fact]
    public void Tel_Aviv_keeps_its_schedule_of_2018() => Assert.Equal(
        "03-01 04-05 04-18 04-19 05-20 07-22 09-09 09-10 09-11 09-18 09-19 09-23 09-24 09-30 10-01 10-30",
        string.Join(' ', ClosedDays(TelAvivStockExchange.Instance, 2018, DayOfWeek.Friday, DayOfWeek.Saturday)));

    /// <summary>
    /// Single days: the Saudi Exchange's feasts (sharqtrend.com of July 2021, Argaam of 2022-07-11, Mubasher on zawya.com of June 2023, Reuters
    /// of February 2024 and Zawya of March 2024, by which it returned on 2024-04-14, a Sunday, fekrah.net of June 2022, Argaam of 2024-06-23 and of
    /// 2025-02-27, economymiddleeast.com of May 2025) and Reuters of 2022-11-22; Youm-e-Takbeer and Eid in Karachi (Business Recorder of 2024-05-27 and 2025-05-19, Profit of 2025-03-20 and 2025-06-03);
    /// Manila (philstar.com of 2020-11-12, abs-cbn.com of 2021-12-15, 2022-01-26, Proclamation 115); Tel Aviv (newsru.co.il of 2025-12-25,
    /// globes.co.il of 2024-02-26); Saola and the black rain of 2023 in Hong Kong (scmp.com of 2023-09-01 and 2023-09-08, of 2023-10-09);
    /// Gaemi, Krathon and Kong-rey in Taipei (Bloomberg of 2024-07-24, 2024-10-01, 2024-10-31); Kuala Lumpur (malaymail.com of 2022-05-02,
    /// The Malaysian Reserve of 2023-01-03, Malay Mail of 2017-08-31); Bangkok (ก.ล.ต. of 2024-02-23 and 2024-11-12); nuam for Santiago, Lima and
    /// Bogota (El Comercio of December 2025); Buenos Aires (Ámbito of December 2024, elDiarioAR of 2025-12-30).
    /// </summary>
    [Theory]
    [InlineData("XSAU", "2021-07-15", "10:00-15:00")]
    [InlineData("XSAU", "2021-07-18", "closed")]
    [InlineData("XSAU", "2022-07-13", "10:00-15:00")]
    [InlineData("XSAU", "2022-09-22", "closed")]
    [InlineData("XSAU", "2022-11-23", "closed")]
    [InlineData("XSAU", "2023-06-22", "10:00-15:00")]
    [InlineData("XSAU", "2023-06-25", "closed")]
    [InlineData("XSAU", "2023-07-02", "10:00-15:00")]
    [InlineData("XSAU", "2024-04-04", "10:00-15:00")]
    [InlineData("XSAU", "2024-04-14", "10:00-15:00")]
    [InlineData("XSAU", "2024-04-15", "10:00-15:00")]
    [InlineData("XSAU", "2024-06-23", "10:00-15:00")]
    [InlineData("XSAU", "2025-03-27", "closed")]
    [InlineData("XSAU", "2025-04-03", "10:00-15:00")]
    [InlineData("XSAU", "2025-06-04", "10:00-15:00")]
    [InlineData("XSAU", "2025-06-10", "closed")]
    [InlineData("XSAU", "2025-06-11", "10:00-15:00")]
    [InlineData("XKAR", "2023-04-14", "closed")]
    [InlineData("XKAR", "2024-05-28", "closed")]
    [InlineData("XKAR", "2025-03-28", "closed")]
    [InlineData("XKAR", "2025-05-28", "closed")]
    [InlineData("XKAR", "2025-06-06", "closed")]
    [InlineData("XPHS", "2017-09-12", "closed")]
    [InlineData("XPHS", "2020-11-12", "closed")]
    [InlineData("XPHS", "2021-12-31", "09:30-12:10")]
    [InlineData("XPHS", "2022-01-14", "09:30-13:00")]
    [InlineData("XPHS", "2022-02-02", "09:30-12:00 13:00-15:00")]
    [InlineData("XPHS", "2022-12-26", "closed")]
    [InlineData("XPHS", "2024-07-24", "closed")]
    [InlineData("XTAE", "2024-02-27", "closed")]
    [InlineData("XTAE", "2025-12-28", "09:59-15:40")]
    [InlineData("XTAE", "2026-01-04", "closed")]
    [InlineData("XTAE", "2026-01-09", "09:59-13:50")]
    [InlineData("XTAE", "2026-09-18", "closed")]
    [InlineData("XHKG", "2023-07-17", "closed")]
    [InlineData("XHKG", "2023-09-01", "closed")]
    [InlineData("XHKG", "2023-09-08", "closed")]
    [InlineData("XTAI", "2024-07-25", "closed")]
    [InlineData("XTAI", "2024-10-02", "closed")]
    [InlineData("XTAI", "2024-10-31", "closed")]
    [InlineData("XKLS", "2017-09-04", "closed")]
    [InlineData("XKLS", "2022-05-04", "closed")]
    [InlineData("XKLS", "2022-11-28", "closed")]
    [InlineData("XBKK", "2024-04-12", "closed")]
    [InlineData("XBKK", "2025-06-02", "closed")]
    [InlineData("XBKK", "2025-08-11", "closed")]
    [InlineData("XSGO", "2018-01-16", "closed")]
    [InlineData("XSGO", "2025-12-24", "09:30-13:00")]
    [InlineData("XSGO", "2025-12-30", "09:30-13:00")]
    [InlineData("XSGO", "2025-12-31", "closed")]
    [InlineData("XLIM", "2025-12-31", "09:30-12:10")]
    [InlineData("XBOG", "2025-12-24", "09:30-13:00")]
    [InlineData("XBUE", "2024-12-24", "11:00-15:00")]
    [InlineData("XBUE", "2024-12-31", "closed")]
    [InlineData("XBUE", "2025-12-31", "closed")]
    [InlineData("XHKG", "2023-10-09", "14:00-16:00")]
    [InlineData("XHKG", "2024-09-06", "closed")]
    [InlineData("XBOM", "2025-10-21", "13:45-14:45")]
    [InlineData("XBOM", "2025-10-22", "closed")]
    [InlineData("XKRX", "2025-06-03", "closed")]
    public void A_day_that_was_announced_singly_is_kept(string code, string day, string hours) => Assert.Equal(hours, Exchange.Of(code).HoursOn(day));

    private static void AssertClosed(ExchangeCalendar exchange, string year)
    {
        var closed = ClosedDays(exchange, int.Parse(year[..4], CultureInfo.InvariantCulture), DayOfWeek.Saturday, DayOfWeek.Sunday);

        Assert.Equal(year[5..].Split(' '), closed);
    }

    private static IEnumerable<string> ClosedDays(ExchangeCalendar exchange, int year, params DayOfWeek[] weekend)
    {
        var days = new CalendarDays(exchange, year, year);
        var first = new DateOnly(year, 1, 1);
        return Enumerable.Range(0, DateTime.IsLeapYear(year) ? 366 : 365).Select(first.AddDays)
            .Where(day => !weekend.Contains(day.DayOfWeek) && days.HoursOn(day) == "closed")
            .Select(static day => day.ToString("MM-dd", CultureInfo.InvariantCulture));
    }
}
