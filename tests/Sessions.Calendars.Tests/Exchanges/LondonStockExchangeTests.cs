namespace Sessions.Calendars.Tests.Exchanges;

public sealed class LondonStockExchangeTests
{
    private static readonly LondonStockExchange _london = LondonStockExchange.Instance;

    [Theory]
    [InlineData("2024-07-04", "08:00-16:30", null)]
    [InlineData("2024-03-29", "closed", "Good Friday")]
    [InlineData("2024-04-01", "closed", "Easter Monday")]
    [InlineData("2024-05-06", "closed", "Early May bank holiday")]
    [InlineData("2024-05-27", "closed", "Spring bank holiday")]
    [InlineData("2024-08-26", "closed", "Summer bank holiday")]
    [InlineData("2024-12-24", "08:00-12:30", "Christmas Eve")]
    [InlineData("2024-12-31", "08:00-12:30", "New Year's Eve")]
    [InlineData("2024-01-02", "08:00-16:30", null)]
    public void The_notice_holds_on_single_days(string day, string hours, string? occasion) => AssertDay(day, hours, occasion);

    [Theory]
    [InlineData("2000-01-03", "New Year's Day")]
    [InlineData("2002-06-03", "Golden Jubilee")]
    [InlineData("2002-06-04", "Spring bank holiday, moved to a jubilee")]
    [InlineData("2011-04-29", "Wedding of Prince William")]
    [InlineData("2012-06-05", "Diamond Jubilee")]
    [InlineData("2020-05-08", "Early May bank holiday, moved to VE Day")]
    [InlineData("2022-06-02", "Spring bank holiday, moved to a jubilee")]
    [InlineData("2022-06-03", "Platinum Jubilee")]
    [InlineData("2022-09-19", "Funeral of Queen Elizabeth II")]
    [InlineData("2023-05-08", "Coronation of King Charles III")]
    public void Days_that_the_nation_kept_are_known(string day, string occasion) => AssertDay(day, "closed", occasion);

    [Theory]
    [InlineData("2002-05-27")]
    [InlineData("2012-05-28")]
    [InlineData("2020-05-04")]
    [InlineData("2022-05-30")]
    public void A_bank_holiday_that_was_moved_left_its_own_Monday_open(string day) => AssertDay(day, "08:00-16:30", null);

    [Theory]
    [InlineData("2020-12-28", "Boxing Day")]
    [InlineData("2021-12-27", "Christmas Day")]
    [InlineData("2021-12-28", "Boxing Day")]
    [InlineData("2022-12-26", "Boxing Day")]
    [InlineData("2022-12-27", "Christmas Day")]
    [InlineData("2022-01-03", "New Year's Day")]
    [InlineData("2023-01-02", "New Year's Day")]
    public void A_holiday_on_a_weekend_is_made_up_for_on_the_next_weekday_that_is_free(string day, string occasion) =>
        AssertDay(day, "closed", occasion);

    [Theory]
    [InlineData("2023-12-22", "Christmas Eve")]
    [InlineData("2023-12-29", "New Year's Eve")]
    [InlineData("2022-12-23", "Christmas Eve")]
    [InlineData("2022-12-30", "New Year's Eve")]
    public void Half_days_on_a_weekend_are_kept_on_the_Friday(string day, string occasion) => AssertDay(day, "08:00-12:30", occasion);

    [Fact]
    public void Clock_changes_move_the_instants_and_not_the_hours() => Assert.Equal(
        [
            Moments.Interval("2023-10-27T07:00Z", "2023-10-27T15:30Z"),
            Moments.Interval("2023-10-30T08:00Z", "2023-10-30T16:30Z"),
        ],
        _london.OpenIntervals(Moments.Utc("2023-10-27"), Moments.Utc("2023-10-31")));

    private static void AssertDay(string day, string hours, string? occasion)
    {
        Assert.Equal(hours, _london.HoursOn(day));
        Assert.Equal(occasion, _london.OccasionOf(Moments.Day(day)));
    }
}
