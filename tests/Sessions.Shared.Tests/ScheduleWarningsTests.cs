using static Sessions.Shared.Tests.Times;

namespace Sessions.Shared.Tests;

public class ScheduleWarningsTests
{
    private const int Weekdays = 0b001_1111, Saturday = 0b010_0000, Sunday = 0b100_0000;

    private static readonly FakeZoneRules _zones = new(
        ("London", [(DateTime.MinValue, 0), (new(2027, 3, 28, 1, 0, 0), 1), (new(2027, 10, 31, 1, 0, 0), 0)]),
        ("Jerusalem", [(DateTime.MinValue, 2), (new(2027, 3, 26), 3), (new(2027, 10, 31, 1, 0, 0), 2)]),
        ("New York", [(DateTime.MinValue, -5), (new(2027, 3, 14, 7, 0, 0), -4), (new(2027, 11, 7, 6, 0, 0), -5)]),
        ("Apia", [(DateTime.MinValue, -10), (new(2028, 12, 30, 10, 0, 0), 14)]),
        ("UTC", [(DateTime.MinValue, 0)]));

    [Theory]
    [InlineData("01:00", true, "2027-03-28")]
    [InlineData("01:59:59.999", true, "2027-03-28")]
    [InlineData("02:00", false, "")]
    [InlineData("00:59:59.999", false, "")]
    public void Start_in_the_gap_is_told_with_its_date(string start, bool inGap, string date)
    {
        var gap = Warnings(Raw(start, "05:00", "A", "London")).Where(static warning => warning.Message.Contains("does not exist", StringComparison.Ordinal)).ToList();
        Assert.Equal(inGap ? 1 : 0, gap.Count);
        Assert.All(gap, warning => Assert.Equal((Rules.SES0006BoundaryAtClockChange.Id, ScheduleArgument.Start, date), (warning.Id, warning.Argument, warning.Values[5])));
    }

    [Theory]
    [InlineData("01:00", true)]
    [InlineData("01:59:59.999", true)]
    [InlineData("02:00", false)]
    public void End_that_comes_twice_is_told_with_its_date(string end, bool twice)
    {
        var warnings = Warnings(Raw("22:00", end, "A", "London")).Where(static warning => warning.Message.Contains("twice in London on 2027-10-31;", StringComparison.Ordinal));
        Assert.Equal(twice ? [ScheduleArgument.End] : [], warnings.Select(static warning => warning.Argument));
    }

    [Fact]
    public void What_happens_instead_is_told_for_a_start_and_for_an_end()
    {
        Assert.Equal(
            [
                "'A' (01:30-05:00) starts at 01:30, a time that does not exist in London on 2027-03-28; on that date it starts at 02:00",
                "'A' (01:30-05:00) starts at 01:30, a time that occurs twice in London on 2027-10-31; on that date it starts at the earlier of the two",
            ],
            Warnings(Raw("01:30", "05:00", "A", "London")).Select(static warning => warning.Message));
        Assert.Equal(
            [
                "'A' (20:00-01:30) ends at 01:30, a time that does not exist in London on 2027-03-28; on that date it ends at 02:00",
                "'A' (20:00-01:30) ends at 01:30, a time that occurs twice in London on 2027-10-31; on that date it ends at the earlier of the two",
            ],
            Warnings(Raw("20:00", "01:30", "A", "London")).Select(static warning => warning.Message));
    }

    [Theory]
    [InlineData("22:00", "06:00", Weekdays, "SES0020")]
    [InlineData("22:00", "24:00", Weekdays, null)]
    [InlineData("17:00", "17:00+1", Weekdays, "SES0020")]
    [InlineData("22:00", "06:00", DayBits.Weeknights, null)]
    [InlineData("22:00", "10:00", DayBits.EveryDay, null)]
    [InlineData("22:00", "10:01", DayBits.EveryDay, "SES0024")]
    [InlineData("22:00", "10:01+1", DayBits.EveryDay, null)]
    [InlineData("22:00", "10:01", DayBits.Weeknights, null)]
    public void Nights_that_may_not_be_meant_are_told(string start, string end, int days, string? id) =>
        Assert.Equal(id is null ? [] : [id], Warnings(Raw(start, end, "A", "UTC", days)).Select(static warning => warning.Id));

    [Fact]
    public void A_zone_that_may_not_be_meant_is_told_with_what_may_be()
    {
        FakeZoneRules zones = new(("EST", [(DateTime.MinValue, -5)]), ("Japan", [(DateTime.MinValue, 9)]), ("Asia/Tokyo", [(DateTime.MinValue, 9)]), ("Zulu", [(DateTime.MinValue, 0)]), ("UTC", [(DateTime.MinValue, 0)]));
        var told = ScheduleWarnings.Of(ScheduleRules.Check([Raw("08:00", "09:00", zone: "EST"), Raw("08:00", "09:00", zone: "Japan"), Raw("10:00", "11:00", zone: "Zulu")]).Windows, zones);

        Assert.Equal(
            [("SES0022", 0, "America/New_York", false), ("SES0023", 1, "Asia/Tokyo", true)],
            told.Select(static warning => (warning.Id, warning.Session, warning.Suggestion, warning.IsInfo)));
        Assert.All(told, static warning => Assert.Equal(ScheduleArgument.TimeZone, warning.Argument));
    }

    [Theory]
    [InlineData(Saturday, 2)]
    [InlineData(Sunday, 0)]
    public void Days_of_an_overnight_session_are_those_on_which_it_starts(int days, int warnings) =>
        Assert.Equal(warnings, Warnings(Raw("22:00", "01:30", "A", "London", days)).Count);

    [Fact]
    public void Day_that_is_left_out_is_told_for_each_of_its_times() =>
        Assert.Equal(
            "'A' (08:00-12:00) starts at 08:00, a time that does not exist in Apia on 2028-12-30; on that date it starts at 00:00",
            Warnings(Raw("08:00", "12:00", "A", "Apia"))[0].Message);

    [Fact]
    public void Few_days_between_two_changes_count_only_where_both_sessions_start_in_them()
    {
        // From Friday to Sunday Jerusalem's clocks have changed and London's have not.
        const int ToThursday = 0b000_1111;
        RawSession london = Raw("08:00", "10:00", "L", "London"), jerusalem = Raw("10:00", "10:30", "J", "Jerusalem");
        Assert.Equal([Rules.SES0004SessionsOverlapOnSomeDates.Id], Warnings(london, jerusalem).Select(static warning => warning.Id));
        Assert.Empty(ScheduleRules.Check([london, jerusalem], _zones).Problems);

        RawSession[] earlyInTheWeek = [london with { Days = ToThursday }, jerusalem with { Days = ToThursday }];
        Assert.Empty(Warnings(earlyInTheWeek));
        Assert.Equal([Rules.SES0003SessionsOverlap.Id], ScheduleRules.Check(earlyInTheWeek, _zones).Problems.Select(static problem => problem.Id));
    }

    [Fact]
    public void First_overlap_is_the_first_on_a_weekday_that_both_have()
    {
        var warning = Assert.Single(Warnings(Raw("08:00", "13:00", "L", "London", Weekdays), Raw("08:00", "12:00", "N", "New York", Weekdays)));
        Assert.Equal((Rules.SES0004SessionsOverlapOnSomeDates.Id, 1, 0), (warning.Id, warning.Session, warning.OtherSession));
        Assert.Equal(["2027-03-15 12:00 to 13:00 (London)", "2027-03-15 08:00 to 09:00 (New York)"], warning.Values.Skip(2));
    }

    [Fact]
    public void Zone_that_never_changes_its_clocks_and_one_that_is_unknown_give_no_warning()
    {
        Assert.Empty(Warnings(Raw("02:00", "03:00", "A", "UTC")));
        Assert.Empty(Warnings(Raw("02:00", "03:00", "A", "Nowhere"), Raw("02:00", "03:00", "B", "UTC")));
    }

    private static List<ScheduleProblem> Warnings(params RawSession[] sessions) =>
        ScheduleWarnings.Of(ScheduleRules.Check(sessions, _zones).Windows, _zones);
}
