using static Sessions.Shared.Tests.Times;

namespace Sessions.Shared.Tests;

public class OverlapTests
{
    private const int Monday = 0b1, Tuesday = 0b10, Friday = 0b1_0000, Saturday = 0b10_0000, Sunday = 0b100_0000;

    [Fact]
    public void Overlap_is_a_problem_of_the_later_start_and_says_when_and_what_would_be_right()
    {
        var problem = Assert.Single(Problems(Raw("08:00", "12:00"), Raw("09:00", "11:00")));
        Assert.Equal((Rules.SES0003SessionsOverlap.Id, 1, 0, ScheduleArgument.Start), (problem.Id, problem.Session, problem.OtherSession, problem.Argument));
        Assert.Equal(
            "Session '09:00-11:00' overlaps session '08:00-12:00' on Monday from 09:00 to 11:00 (UTC); "
                + "end '08:00-12:00' by 09:00",
            problem.Message);
    }

    [Fact]
    public void Order_of_declaration_does_not_matter()
    {
        var problem = Assert.Single(Problems(Raw("09:00", "11:00"), Raw("08:00", "12:00")));
        Assert.Equal((0, 1), (problem.Session, problem.OtherSession));
    }

    [Fact]
    public void Of_two_with_the_same_start_the_longer_is_the_later_one()
    {
        var problem = Assert.Single(Problems(Raw("08:00", "12:00"), Raw("08:00", "09:00")));
        Assert.Equal((0, 1), (problem.Session, problem.OtherSession));
    }

    [Theory]
    [InlineData("08:00", "12:00", "12:00", "13:00")]
    [InlineData("22:00", "02:00", "02:00", "22:00")]
    [InlineData("00:00", "12:00", "12:00", "24:00")]
    public void Touching_sessions_do_not_overlap(string start, string end, string otherStart, string otherEnd) =>
        Assert.Empty(Problems(Raw(start, end), Raw(otherStart, otherEnd)));

    [Fact]
    public void One_millisecond_is_an_overlap() =>
        Assert.Equal(Rules.SES0003SessionsOverlap.Id, Assert.Single(Problems(Raw("08:00", "12:00"), Raw("11:59:59.999", "13:00"))).Id);

    [Theory]
    [InlineData(Monday, Tuesday, 0, false)]
    [InlineData(Monday, Monday, 0, true)]
    [InlineData(Monday | Friday, Tuesday | Friday, 4, true)]
    public void Weekdays_decide(int days, int otherDays, int day, bool overlaps)
    {
        var found = WeekOverlap.Find(Window(At(8), At(12), days), Window(At(9), At(11), otherDays, index: 1));
        Assert.Equal(overlaps, found is not null);
        Assert.Equal(day, found?.Day ?? 0);
    }

    [Fact]
    public void Overnight_session_reaches_into_the_next_day()
    {
        var found = WeekOverlap.Find(Window(At(22), At(26), Monday), Window(At(1), At(3), Tuesday, index: 1));
        Assert.Equal((1, At(1), At(2), false), (found!.Value.Day, found.Value.From, found.Value.To, found.Value.FirstIsLater));
        Assert.Null(WeekOverlap.Find(Window(At(22), At(26), Monday), Window(At(1), At(3), Monday, index: 1)));
    }

    [Fact]
    public void Sunday_night_reaches_into_Monday()
    {
        var found = WeekOverlap.Find(Window(At(1), At(3), Monday), Window(At(22), At(26), Sunday, index: 1));
        Assert.Equal((0, At(1), At(2), true), (found!.Value.Day, found.Value.From, found.Value.To, found.Value.FirstIsLater));
        Assert.Null(WeekOverlap.Find(Window(At(1), At(3), Sunday), Window(At(22), At(26), Sunday, index: 1)));
    }

    [Fact]
    public void Overlap_that_crosses_midnight_is_told_by_the_clock_on_the_wall()
    {
        var found = WeekOverlap.Find(Window(At(22), At(26), Friday), Window(At(23), At(25), Friday, index: 1));
        Assert.Equal("on Friday from 23:00 to 01:00 (UTC)", found!.Value.Describe("UTC"));
    }

    [Fact]
    public void Overlap_of_a_whole_day_says_on_which_day_it_ends() => Assert.Equal(
        "on Friday from 17:00 to 17:00+1 (UTC)", WeekOverlap.Find(Window(At(17), At(41), Friday), Window(At(17), At(41), Friday, index: 1))!.Value.Describe("UTC"));

    [Fact]
    public void Full_days_that_follow_each_other_do_not_overlap() =>
        Assert.Null(WeekOverlap.Find(Window(At(17), At(41), Friday), Window(At(17), At(41), Saturday, index: 1)));

    [Fact]
    public void Sessions_of_different_zones_are_not_compared_where_no_zones_are_known() =>
        Assert.Empty(Problems(Raw("08:00", "12:00", zone: "Europe/London"), Raw("09:00", "11:00", zone: "Asia/Tokyo")));
}
