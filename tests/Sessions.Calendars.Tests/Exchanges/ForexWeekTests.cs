namespace Sessions.Calendars.Tests.Exchanges;

public sealed class ForexWeekTests
{
    [Fact]
    public void The_week_is_one_interval_from_Sunday_to_Friday_17_00_in_New_York() => Assert.Equal(
        [Moments.Interval("2014-05-04T21:00Z", "2014-05-09T21:00Z"), Moments.Interval("2014-05-11T21:00Z", "2014-05-16T21:00Z")],
        ForexWeek.Instance.OpenIntervals(Moments.Utc("2014-05-05"), Moments.Utc("2014-05-15")));

    [Fact]
    public void The_week_that_New_York_begins_in_summer_time_is_an_hour_earlier() => Assert.Equal(
        [Moments.Interval("2024-03-03T22:00Z", "2024-03-08T22:00Z"), Moments.Interval("2024-03-10T21:00Z", "2024-03-15T21:00Z")],
        ForexWeek.Instance.OpenIntervals(Moments.Utc("2024-03-04"), Moments.Utc("2024-03-15")));

    [Fact]
    public void A_week_over_New_Year_is_whole_whichever_year_is_asked_for()
    {
        var week = Moments.Interval("2024-12-29T22:00Z", "2025-01-03T22:00Z");

        Assert.Equal([week], ForexWeek.Instance.OpenIntervals(Moments.Utc("2025-01-02"), Moments.Utc("2025-01-03")));
        Assert.Equal([week], ForexWeek.Instance.OpenIntervals(Moments.Utc("2024-12-30"), Moments.Utc("2024-12-31")));
    }

    [Fact]
    public void It_reaches_from_1970_to_2100_and_no_range_is_too_long_for_it()
    {
        var weeks = ForexWeek.Instance.OpenIntervals(DateTimeOffset.MinValue, DateTimeOffset.MaxValue).ToList();

        Assert.Equal(Moments.Interval("1970-01-04T22:00Z", "1970-01-09T22:00Z"), weeks[0]);
        Assert.Equal(Moments.Interval("2100-12-26T22:00Z", "2100-12-31T22:00Z"), weeks[^1]);
        Assert.Equal(6_835, weeks.Count);
    }
}
