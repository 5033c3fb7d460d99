namespace Sessions.Shared.Tests;

public class DayBitsTests
{
    [Theory]
    [InlineData(DayBits.EveryDay, "every day")]
    [InlineData(DayBits.Weekdays, "Monday to Friday")]
    [InlineData(DayBits.Weeknights, "Sunday to Thursday")]
    [InlineData(0b1, "Monday")]
    [InlineData(0b110_0000, "Saturday, Sunday")]
    public void Days_are_described(int days, string expected) => Assert.Equal(expected, DayBits.Describe(days));

    [Theory]
    [InlineData(-1, true)]
    [InlineData(6, true)]
    [InlineData(13, true)]
    [InlineData(-8, true)]
    [InlineData(0, false)]
    [InlineData(7, false)]
    public void Day_of_another_week_is_the_same_weekday(int day, bool expected) => Assert.Equal(expected, DayBits.Contains(0b100_0000, day));
}
