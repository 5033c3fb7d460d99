using Sessions.Occurrences.Tests.Support;

namespace Sessions.Occurrences.Tests.Edges;

/// <summary>Zones whose law changed: the same wall clock, another instant from one year to the next.</summary>
public sealed class RuleChangeTests
{
    [Theory]
    [InlineData("Europe/Moscow", "2010-01-15", "07:00")]
    [InlineData("Europe/Moscow", "2010-07-15", "06:00")]
    [InlineData("Europe/Moscow", "2012-01-15", "06:00")] // Summer time all year, 2011 to 2014.
    [InlineData("Europe/Moscow", "2014-10-25", "06:00")]
    [InlineData("Europe/Moscow", "2014-10-26", "07:00")]
    [InlineData("Europe/Moscow", "2024-07-15", "07:00")]
    [InlineData("Europe/Istanbul", "2015-10-26", "07:00")] // The change was put off for an election,
    [InlineData("Europe/Istanbul", "2015-11-07", "07:00")]
    [InlineData("Europe/Istanbul", "2015-11-09", "08:00")] // by two weeks,
    [InlineData("Europe/Istanbul", "2017-01-15", "07:00")] // and abolished in 2016.
    [InlineData("America/Sao_Paulo", "2019-01-15", "12:00")]
    [InlineData("America/Sao_Paulo", "2020-01-15", "13:00")] // No summer time since 2019.
    [InlineData("Africa/Casablanca", "2018-01-15", "10:00")]
    [InlineData("Africa/Casablanca", "2019-01-15", "09:00")] // Summer time all year since October 2018,
    [InlineData("Africa/Casablanca", "2023-03-18", "09:00")]
    [InlineData("Africa/Casablanca", "2023-03-20", "10:00")] // but for Ramadan.
    [InlineData("Africa/Casablanca", "2023-04-24", "09:00")]
    [InlineData("Asia/Amman", "2021-01-15", "08:00")]
    [InlineData("Asia/Amman", "2023-01-15", "07:00")] // Summer time all year since October 2022.
    [InlineData("Africa/Cairo", "2015-07-15", "08:00")]
    [InlineData("Africa/Cairo", "2023-07-15", "07:00")] // Summer time again since 2023.
    [InlineData("America/New_York", "2006-03-20", "15:00")]
    [InlineData("America/New_York", "2007-03-20", "14:00")] // Three weeks earlier since 2007.
    [InlineData("Europe/London", "1970-01-15", "09:00")] // British Standard Time, 1968 to 1971.
    [InlineData("Europe/London", "1972-01-15", "10:00")]
    public void Ten_oclock_is_the_instant_that_the_law_of_the_year_says(string zone, string date, string utc) =>
        Assert.StartsWith($"{date}T{utc}Z/", new OneSession(zone, "10:00-11:00").On(date));
}
