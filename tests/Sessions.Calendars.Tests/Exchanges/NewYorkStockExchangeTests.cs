namespace Sessions.Calendars.Tests.Exchanges;

public sealed class NewYorkStockExchangeTests
{
    private static readonly NewYorkStockExchange _newYork = NewYorkStockExchange.Instance;

    [Theory]
    [InlineData("2024-07-02", "09:30-16:00", null)]
    [InlineData("2024-07-06", "closed", null)]
    [InlineData("2022-01-17", "closed", "Martin Luther King Jr. Day")]
    [InlineData("2014-04-18", "closed", "Good Friday")]
    [InlineData("2014-04-21", "09:30-16:00", null)]
    [InlineData("2014-11-28", "09:30-13:00", "Day after Thanksgiving")]
    [InlineData("2019-12-24", "09:30-13:00", "Christmas Eve")]
    [InlineData("2003-12-26", "09:30-13:00", "Day after Christmas")]
    public void The_notice_holds_on_single_days(string day, string hours, string? occasion) => AssertDay(day, hours, occasion);

    [Theory]
    [InlineData("2001-09-10", "09:30-16:00", null)]
    [InlineData("2001-09-11", "closed", "Attack on the World Trade Center")]
    [InlineData("2001-09-14", "closed", "Attack on the World Trade Center")]
    [InlineData("2001-09-18", "09:30-16:00", null)]
    [InlineData("2004-06-11", "closed", "Funeral of President Reagan")]
    [InlineData("2007-01-02", "closed", "Funeral of President Ford")]
    [InlineData("2012-10-29", "closed", "Hurricane Sandy")]
    [InlineData("2012-10-30", "closed", "Hurricane Sandy")]
    [InlineData("2012-10-31", "09:30-16:00", null)]
    [InlineData("2018-12-05", "closed", "Funeral of President George H. W. Bush")]
    [InlineData("2025-01-09", "closed", "Funeral of President Carter")]
    public void Closures_that_nobody_foresaw_are_known(string day, string hours, string? occasion) => AssertDay(day, hours, occasion);

    [Theory]
    [InlineData("2001-09-17", "09:33-16:00", "Silence after the attack of 11 September")]
    [InlineData("2001-10-08", "09:31-16:00", "Silence for the troops in Afghanistan")]
    [InlineData("2002-09-11", "12:00-16:00", "Anniversary of the attack of 11 September")]
    [InlineData("2003-03-20", "09:32-16:00", "Silence for the troops in Iraq")]
    [InlineData("2004-06-07", "09:32-16:00", "Silence for President Reagan")]
    [InlineData("2005-06-01", "09:30-15:56", "Failure of the exchange's systems")]
    [InlineData("2006-12-27", "09:32-16:00", "Silence for President Ford")]
    public void Late_openings_and_the_close_that_nobody_foresaw_are_known(string day, string hours, string? occasion) => AssertDay(day, hours, occasion);

    [Theory]
    [InlineData("2010-12-31", "09:30-16:00", null)]
    [InlineData("2011-01-03", "09:30-16:00", null)]
    [InlineData("2012-01-02", "closed", "New Year's Day")]
    [InlineData("2020-07-03", "closed", "Independence Day")]
    [InlineData("2021-07-05", "closed", "Independence Day")]
    [InlineData("2021-12-24", "closed", "Christmas Day")]
    [InlineData("2022-12-26", "closed", "Christmas Day")]
    public void Holidays_on_a_weekend_are_kept_on_the_nearest_weekday_but_for_a_New_Year_on_Saturday(string day, string hours, string? occasion) =>
        AssertDay(day, hours, occasion);

    [Theory]
    [InlineData("2020-06-19", "09:30-16:00")]
    [InlineData("2021-06-18", "09:30-16:00")]
    [InlineData("2022-06-20", "closed")]
    [InlineData("2023-06-19", "closed")]
    [InlineData("2027-06-18", "closed")]
    public void Juneteenth_is_kept_from_2022(string day, string hours) => Assert.Equal(hours, _newYork.HoursOn(day));

    [Theory]
    [InlineData("2002-07-03", "09:30-16:00")]
    [InlineData("2002-07-05", "09:30-13:00")]
    [InlineData("2013-07-03", "09:30-13:00")]
    [InlineData("2013-07-05", "09:30-16:00")]
    [InlineData("2014-07-03", "09:30-13:00")]
    [InlineData("2016-07-01", "09:30-16:00")]
    [InlineData("2022-07-01", "09:30-16:00")]
    public void Before_2013_an_Independence_Day_on_Thursday_shortened_the_Friday_and_since_then_the_Wednesday(string day, string hours) =>
        Assert.Equal(hours, _newYork.HoursOn(day));

    /// <summary>The holidays and early closes that the exchange announced in December 2025 for the three years to come.</summary>
    [Theory]
    [InlineData(2026, "01-01 01-19 02-16 04-03 05-25 06-19 07-03 09-07 11-26 12-25", "11-27 12-24")]
    [InlineData(2027, "01-01 01-18 02-15 03-26 05-31 06-18 07-05 09-06 11-25 12-24", "11-26")]
    [InlineData(2028, "01-17 02-21 04-14 05-29 06-19 07-04 09-04 11-23 12-25", "07-03 11-24")]
    public void The_years_to_come_are_as_announced(int year, string closed, string early)
    {
        var days = Enumerable.Range(0, 366).Select(day => new DateOnly(year, 1, 1).AddDays(day)).Where(day => day.Year == year).ToList();

        Assert.Equal(closed, Join(days.Where(day => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && _newYork.HoursOn($"{day:yyyy-MM-dd}") == "closed")));
        Assert.Equal(early, Join(days.Where(day => _newYork.HoursOn($"{day:yyyy-MM-dd}") == "09:30-13:00")));
    }

    [Fact]
    public void Clock_changes_move_the_instants_and_not_the_hours()
    {
        Assert.Equal(
            [Moments.Interval("2024-03-08T14:30Z", "2024-03-08T21:00Z"), Moments.Interval("2024-03-11T13:30Z", "2024-03-11T20:00Z")],
            _newYork.OpenIntervals(Moments.Utc("2024-03-08"), Moments.Utc("2024-03-12")));
        Assert.Equal(
            [Moments.Interval("2024-11-01T13:30Z", "2024-11-01T20:00Z"), Moments.Interval("2024-11-04T14:30Z", "2024-11-04T21:00Z")],
            _newYork.OpenIntervals(Moments.Utc("2024-11-01"), Moments.Utc("2024-11-05")));
    }

    [Fact]
    public void It_vouches_for_2000_to_2030()
    {
        Assert.Equal(Moments.Day("2000-01-01"), _newYork.KnownFrom);
        Assert.Equal(Moments.Day("2030-12-31"), _newYork.KnownThrough);
        Assert.Equal("America/New_York", _newYork.TimeZone);
        Assert.Equal("New York Stock Exchange", _newYork.ToString());
    }

    private static void AssertDay(string day, string hours, string? occasion)
    {
        Assert.Equal(hours, _newYork.HoursOn(day));
        Assert.Equal(occasion, _newYork.OccasionOf(Moments.Day(day)));
    }

    private static string Join(IEnumerable<DateOnly> days) => string.Join(' ', days.Select(static day => $"{day:MM-dd}"));
}
