using static Sessions.Shared.Tests.Times;

namespace Sessions.Shared.Tests;

public class ProblemTests
{
    [Fact]
    public void Every_problem_of_every_session_is_found()
    {
        var problems = Problems(Raw("x", "y", days: 0), Raw("12:00", "12:00"), Raw("08:00", "10:00"), Raw("09:00", "11:00"));
        Assert.Equal(
            [(Rules.SES0001NotATimeOfDay.Id, 0), (Rules.SES0001NotATimeOfDay.Id, 0), (Rules.SES0014NeverOpens.Id, 0), (Rules.SES0002EmptyOrTooLong.Id, 1), (Rules.SES0003SessionsOverlap.Id, 3)],
            problems.Select(static problem => (problem.Id, problem.Session)));
    }

    [Theory]
    [InlineData("8:5", "'8:5' is not a time of day; did you mean '08:05'?")]
    [InlineData("noon", "'noon' is not a time of day; write H:mm, HH:mm, HH:mm:ss or HH:mm:ss.fff between 00:00 and 23:59:59.999, or a whole hour from 0 to 23")]
    public void Message_says_what_would_be_right(string start, string message) => Assert.Equal(message, Assert.Single(Problems(Raw(start, "12:00"))).Message);

    [Fact]
    public void Message_about_an_end_offers_the_next_day() =>
        Assert.EndsWith("24:00 for midnight, or with +1 to +7 for a later day", Assert.Single(Problems(Raw("08:00", "noon"))).Message, StringComparison.Ordinal);

    [Fact]
    public void Message_about_a_huge_text_is_short() =>
        Assert.InRange(Assert.Single(Problems(Raw(new string('9', 1_000_000), "12:00"))).Message.Length, 1, 300);

    [Theory]
    [InlineData(40, "")]
    [InlineData(41, "...")]
    public void A_text_is_cut_only_where_it_is_longer_than_forty_characters(int length, string cut) => Assert.StartsWith(
        $"'{new string('x', 40)}{cut}' is not a time of day", Assert.Single(Problems(Raw(new string('x', length), "12:00"))).Message, StringComparison.Ordinal);

    [Fact]
    public void Message_holds_braces_as_they_are() =>
        Assert.StartsWith("'{0}{' is not a time of day", Assert.Single(Problems(Raw("{0}{", "12:00"))).Message, StringComparison.Ordinal);

    [Fact]
    public void Second_session_of_a_name_is_a_problem_and_points_to_the_first()
    {
        var problem = Assert.Single(Problems(Raw("08:00", "09:00", "A"), Raw("10:00", "11:00", "A")));
        Assert.Equal((Rules.SES0012NameTaken.Id, 1, 0), (problem.Id, problem.Session, problem.OtherSession));
        Assert.Equal("Two sessions are named 'A'; give this one another Name", problem.Message);
    }

    [Fact]
    public void Given_name_that_is_anothers_default_is_taken() =>
        Assert.Equal(Rules.SES0012NameTaken.Id, Assert.Single(Problems(Raw("08:00", "09:00"), Raw("10:00", "11:00", "08:00-09:00"))).Id);

    [Fact]
    public void A_session_tells_all_that_is_wrong_with_it_whatever_its_times_are()
    {
        var broken = Raw("25:00", "16:30", "A", "Europe/Lodnon", days: 0, entriesUntil: "noon") with { OnEnd = 9, EndLead = RawDuration.Of("-00:00:30") };
        Assert.Equal(
            ["SES0001 Start", "SES0014 Days", "SES0025 OnEnd", "SES0025 EndLead", "SES0001 EntriesUntil", "SES0012 Name", "SES0005 TimeZone"],
            ScheduleRules.Check([broken, Raw("08:00", "09:00", "A")], new FakeZoneRules(("UTC", [(DateTime.MinValue, 0)]))).Problems.Select(static problem => problem.Id + " " + problem.Argument));
    }

    [Fact]
    public void Entries_that_are_wrong_do_not_hide_an_overlap() => Assert.Equal(
        ["SES0016", "SES0003"], Problems(Raw("08:00", "10:00", entriesUntil: "11:00"), Raw("09:00", "11:00")).Select(static problem => problem.Id));

    [Fact]
    public void Problems_are_values() => Assert.Equal(Problems(Raw("x", "12:00")), Problems(Raw("x", "12:00")));
}
