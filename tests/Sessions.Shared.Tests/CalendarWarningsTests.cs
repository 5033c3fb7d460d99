using static Sessions.Shared.Tests.Times;

namespace Sessions.Shared.Tests;

/// <summary>Sessions that a calendar may end early, or that stand on an exchange's hours without its calendar.</summary>
public class CalendarWarningsTests
{
    private const int Tokyo = 4, ForexTokyo = 8;

    [Theory]
    [InlineData(Tokyo, false, false, 1)]
    [InlineData(Tokyo, true, false, 0)]
    [InlineData(Tokyo, false, true, 0)]
    [InlineData(ForexTokyo, false, false, 0)]
    [InlineData(0, false, false, 0)]
    public void Hours_of_an_exchange_without_any_calendar_are_told(int market, bool hasCalendar, bool isReferenced, int warnings) =>
        Assert.Equal(warnings, Warnings(Raw("09:00", "15:30", "Asia", "Asia/Tokyo") with { Market = market }, hasCalendar, isReferenced).Count);

    [Fact]
    public void The_exchange_is_named_at_the_session()
    {
        var warning = Assert.Single(Warnings(Raw("09:00", "15:30", "Asia", "Asia/Tokyo") with { Market = Tokyo }, hasCalendar: false));
        Assert.Equal((Rules.SES0028HolidaysNotKnown, 0, ScheduleArgument.Start), (warning.Rule, warning.Session, warning.Argument));
        Assert.Equal(
            "Session 'Asia' (09:00-15:30) has the regular hours of Tokyo, whose holidays and early closes are not known here; reference the package Sessions.Calendars, "
                + "whose calendar the market then brings, or give the class a calendar with [SessionCalendar]",
            warning.Message);
    }

    [Fact]
    public void Hours_that_are_taken_to_another_zone_are_no_exchanges() =>
        Assert.Empty(Warnings(Raw("09:00", "15:30", "Asia", "Asia/Seoul", entriesUntil: "15:00") with { Market = Tokyo }, hasCalendar: false));

    [Theory]
    [InlineData("08:00", "12:00", "11:00", "-01:00")]
    [InlineData("08:00", "12:00", "11:45", "-00:15")]
    [InlineData("08:00", "12:00", "10:59", null)]
    [InlineData("08:00", "12:00", "12:00", null)]
    [InlineData("22:00", "02:00", "01:30", "-00:30")]
    [InlineData("17:00", "17:00+5", "16:00+5", "-01:00")]
    [InlineData("17:00", "17:00+5", "17:00+4", null)]
    public void Entries_that_end_by_the_clock_near_an_end_that_can_move_are_told(string start, string end, string entriesUntil, string? suggestion)
    {
        var session = Raw(start, end, "A", days: 1, entriesUntil: entriesUntil);
        var warnings = Warnings(session, hasCalendar: true);

        Assert.Equal(suggestion is null ? [] : [suggestion], warnings.Select(static warning => warning.Suggestion));
        Assert.All(warnings, static warning => Assert.Equal((Rules.SES0029EntriesUntilNearEnd, ScheduleArgument.EntriesUntil), (warning.Rule, warning.Argument)));
        Assert.Empty(Warnings(session, hasCalendar: false));
    }

    [Fact]
    public void What_counts_back_from_the_end_is_written_out()
    {
        var warning = Assert.Single(Warnings(Raw("09:00", "15:30", "Asia", "Asia/Tokyo", entriesUntil: "15:00") with { Market = Tokyo }, hasCalendar: false, isReferenced: true));
        Assert.Equal(
            "EntriesUntil 15:00 stays where it is on days on which the calendar ends session 'Asia' (09:00-15:30) early; to count back from the end, write EntriesUntil = \"-00:30\"",
            warning.Message);
    }

    private static List<ScheduleProblem> Warnings(RawSession session, bool hasCalendar, bool isReferenced = false)
    {
        var warnings = new List<ScheduleProblem>();
        CalendarWarnings.Add(warnings, ScheduleRules.Check([session]).Windows, [session], hasCalendar, exchange => isReferenced && exchange.Number == session.Market);
        return warnings;
    }
}
