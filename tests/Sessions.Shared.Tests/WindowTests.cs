using static Sessions.Shared.Tests.Times;

namespace Sessions.Shared.Tests;

public class WindowTests
{
    [Theory]
    [InlineData("08:00", "12:00", 8, 12, "08:00-12:00")]
    [InlineData("8:00", "12:00", 8, 12, "08:00-12:00")]
    [InlineData("22:00", "02:00", 22, 26, "22:00-02:00")]
    [InlineData("22:00", "02:00+1", 22, 26, "22:00-02:00")]
    [InlineData("22:00", "00:00", 22, 24, "22:00-24:00")]
    [InlineData("22:00", "24:00", 22, 24, "22:00-24:00")]
    [InlineData("17:00", "17:00+1", 17, 41, "17:00-17:00+1")]
    [InlineData("00:00", "24:00", 0, 24, "00:00-24:00")]
    [InlineData("00:00", "00:00+1", 0, 24, "00:00-24:00")]
    [InlineData("08:00", "12:00+1", 8, 36, "08:00-12:00+1")]
    [InlineData("17:00", "16:00+5", 17, 136, "17:00-16:00+5")]
    [InlineData("17:00", "00:00+2", 17, 48, "17:00-00:00+2")]
    [InlineData("17:00", "17:00+7", 17, 185, "17:00-17:00+7")]
    public void Window_is_read_and_named_by_its_hours(string start, string end, int startHour, int endHour, string name)
    {
        var window = Read(Raw(start, end, days: 1));
        Assert.Equal((At(startHour), At(endHour), name), (window.Start, window.End, window.Name));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \t")]
    public void Blank_name_is_the_default_one(string? name) => Assert.Equal("08:00-12:00", Read(Raw("08:00", "12:00", name)).Name);

    [Fact]
    public void Name_zone_and_days_are_kept()
    {
        var window = Read(Raw("08:00", "12:00", "London", "Europe/London", DayBits.Weekdays));
        Assert.Equal(("London", "Europe/London", DayBits.Weekdays), (window.Name, window.Zone, window.Days));
        Assert.Equal("'London' (08:00-12:00)", window.Words);
    }

    [Fact]
    public void Zone_is_UTC_where_none_is_named() => Assert.Equal("UTC", Read(Raw("08:00", "12:00")).Zone);

    [Theory]
    [InlineData("12:00", "12:00", "Session from 12:00 to 12:00 is empty; for a 24-hour session, end it at 12:00+1")]
    [InlineData("0:00", "00:00", "Session from 0:00 to 00:00 is empty; for a 24-hour session, end it at 24:00")]
    [InlineData("12:00", "12:01+7", "Session from 12:00 to 12:01+7 lasts more than seven days; end it at 12:00+1 or earlier")]
    [InlineData("12:00", "11:00+9", "Session from 12:00 to 11:00+9 lasts more than seven days; end it at 12:00+1 or earlier")]
    public void Window_that_is_empty_or_too_long_is_a_problem_of_its_end(string start, string end, string message)
    {
        var problem = Assert.Single(Problems(Raw(start, end)));
        Assert.Equal((Rules.SES0002EmptyOrTooLong.Id, ScheduleArgument.End, message), (problem.Id, problem.Argument, problem.Message));
    }

    [Theory]
    [InlineData("08:00", "12:00", "12:00", 12)]
    [InlineData("22:00", "02:00", "01:00", 25)]
    [InlineData("22:00", "02:00", "01:00+1", 25)]
    [InlineData("22:00", "02:00", "24:00", 24)]
    [InlineData("17:00", "17:00+1", "17:00", 41)]
    [InlineData("17:00", "17:00+5", "12:00", 36)]
    [InlineData("17:00", "17:00+5", "12:00+3", 84)]
    [InlineData("17:00", "17:00+5", "17:00+5", 137)]
    public void Entries_end_within_the_window(string start, string end, string entriesUntil, int hour) =>
        Assert.Equal(At(hour), Read(Raw(start, end, days: 1, entriesUntil: entriesUntil)).EntriesUntil);

    [Theory]
    [InlineData("12:01")]
    [InlineData("08:00")]
    [InlineData("07:00")]
    [InlineData("11:30+1")]
    public void Entries_that_end_outside_the_window_are_a_problem_in_their_authors_words(string entriesUntil)
    {
        var problem = Assert.Single(Problems(Raw("08:00", "12:00", entriesUntil: entriesUntil)));
        Assert.Equal(Rules.SES0016EntriesUntilOutside.Id, problem.Id);
        Assert.Equal($"EntriesUntil {entriesUntil} is outside session '08:00-12:00'; write a time after 08:00 and no later than 12:00", problem.Message);
    }

    [Fact]
    public void A_time_that_is_missing_is_told_as_such() =>
        Assert.StartsWith("'null' is not a time of day; write H:mm", Assert.Single(Problems(new RawSession(RawTime.Missing, RawTime.Of("12:00")))).Message, StringComparison.Ordinal);

    [Fact]
    public void Days_that_are_none_are_a_problem()
    {
        Assert.StartsWith("Session 'A' (08:00-12:00) has Days = None", Assert.Single(Problems(Raw("08:00", "12:00", "A", days: 0))).Message, StringComparison.Ordinal);

        var problem = Assert.Single(Problems(Raw("08:00", "12:00", days: 0)));
        Assert.Equal((Rules.SES0014NeverOpens.Id, ScheduleArgument.Days), (problem.Id, problem.Argument));
        Assert.Contains("has Days = None, so it never opens", problem.Message, StringComparison.Ordinal);
    }
}
