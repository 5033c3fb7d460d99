using static Sessions.Shared.Tests.Times;

namespace Sessions.Shared.Tests;

/// <summary>What an overlap's message advises. Advice that is followed leaves no overlap, and no session without time.</summary>
public class OverlapAdviceTests
{
    private const int Monday = 0b1, Tuesday = 0b10, Thursday = 0b1000, Friday = 0b1_0000;

    [Theory]
    [InlineData("08:00", "12:00", "11:00", "13:00", "start '11:00-13:00' at 12:00 or later, or end '08:00-12:00' by 11:00")]
    [InlineData("08:00", "12:00", "09:00", "11:00", "end '08:00-12:00' by 09:00")]
    [InlineData("08:00", "12:00", "08:00", "13:00", "start '08:00-13:00' at 12:00 or later")]
    [InlineData("22:00", "02:00", "01:00", "05:00", "start '01:00-05:00' at 02:00 or later, or end '22:00-02:00' by 01:00")]
    [InlineData("20:00", "23:30", "23:00", "03:00", "start '23:00-03:00' at 23:30 or later, or end '20:00-23:30' by 23:00")]
    [InlineData("20:00", "01:00", "23:00", "03:00", "start '23:00-03:00' at 01:00 or later, or end '20:00-01:00' by 23:00")]
    [InlineData("20:00", "24:00", "23:00", "03:00", "start '23:00-03:00' at 00:00 or later, or end '20:00-24:00' by 23:00")]
    public void Every_day(string start, string end, string otherStart, string otherEnd, string advice) =>
        Assert.Equal(advice, AdviceFor(Raw(start, end), Raw(otherStart, otherEnd)));

    [Fact]
    public void A_start_past_midnight_is_no_advice_where_the_days_are_not_all() =>
        Assert.Equal("end '20:00-01:00' by 23:00", AdviceFor(Raw("20:00", "01:00", days: DayBits.Weekdays), Raw("23:00", "03:00", days: DayBits.Weekdays)));

    [Fact]
    public void What_would_leave_them_overlapping_on_another_day_is_not_advised()
    {
        // From Monday to Thursday, and of a day on Tuesday and on Friday: whichever is moved out of the one way is in the other's.
        Assert.Equal(
            "end 'Long' (08:00-12:00+3) by 09:00+1",
            AdviceFor(Raw("08:00", "12:00+3", "Long", days: Monday), Raw("09:00", "10:00", "Short", days: Tuesday | Thursday)));
        Assert.Equal(
            "move or remove one of them",
            AdviceFor(Raw("08:00", "12:00", "A", days: Monday | Tuesday) with { Market = 2, TimeZone = "Europe/London" }, Raw("08:00", "10:00", "B", "Europe/London", Tuesday | Friday)));
    }

    [Fact]
    public void The_hours_of_a_market_are_not_trimmed()
    {
        var market = Raw("08:00", "16:30", "London", "Europe/London", DayBits.Weekdays) with { Market = 2 };
        Assert.Equal("end 'Own' (07:00-09:00) by 08:00", AdviceFor(Raw("07:00", "09:00", "Own", "Europe/London"), market));
        Assert.Equal("start 'Own' (16:00-18:00) at 16:30 or later", AdviceFor(market, Raw("16:00", "18:00", "Own", "Europe/London")));
    }

    [Theory]
    [InlineData(DayBits.Weeknights, "17:00", "16:00+2", "Session '17:00-16:00+2' overlaps its own next occurrence on Tuesday from 17:00 to 16:00 (UTC); end it at 17:00+1 or earlier, or start it on fewer days")]
    [InlineData(Monday | Thursday, "17:00", "18:00+4", "Session '17:00-18:00+4' overlaps its own next occurrence on Thursday from 17:00 to 18:00+1 (UTC); end it at 17:00+3 or earlier, or start it on fewer days")]
    public void A_session_of_days_ends_before_it_starts_again(int days, string start, string end, string message) =>
        Assert.Equal(message, Assert.Single(Problems(Raw(start, end, days: days))).Message);

    [Fact]
    public void The_same_hours_twice_are_one_session_too_many()
    {
        Assert.Equal("these are the same hours twice: remove one of them", AdviceFor(Raw("08:00", "12:00", "A"), Raw("08:00", "12:00", "B")));
        Assert.Equal("move or remove one of them", AdviceFor(Raw("08:00", "12:00", "A", days: Monday), Raw("08:00", "12:00", "B", days: Monday | Tuesday)));
    }

    private static string AdviceFor(params RawSession[] sessions) => Assert.Single(Problems(sessions)).Values[3];
}
