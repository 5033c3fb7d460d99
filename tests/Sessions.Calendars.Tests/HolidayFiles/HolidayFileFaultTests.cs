namespace Sessions.Calendars.Tests.HolidayFiles;

public sealed class HolidayFileFaultTests
{
    [Theory]
    [InlineData("25/12/2026", "'25/12/2026' is not a day; write it as yyyy-MM-dd, such as 2026-12-24, with commas between the values.")]
    [InlineData("2026-02-30", "'2026-02-30' is not a day; write it as yyyy-MM-dd, such as 2026-12-24, with commas between the values.")]
    [InlineData("2026-12-24;09:30;13:00", "'2026-12-24;09:30;13:00' is not a day; write it as yyyy-MM-dd, such as 2026-12-24, with commas between the values.")]
    [InlineData(",09:30,13:00", "'' is not a day; write it as yyyy-MM-dd, such as 2026-12-24, with commas between the values.")]
    [InlineData("1969-12-31", "1969-12-31 is out of reach; calendars know the years 1970 to 2100.")]
    [InlineData("2101-01-01", "2101-01-01 is out of reach; calendars know the years 1970 to 2100.")]
    [InlineData("2026-12-24,9.30,13:00", "'9.30' is not an opening time; write it as HH:mm, such as 09:30.")]
    [InlineData("2026-12-24,24:00,", "'24:00' is not an opening time; write it as HH:mm, such as 09:30.")]
    [InlineData("2026-12-24,,1pm", "'1pm' is not a closing time; write it as HH:mm, such as 13:00, or 24:00 for the end of the day.")]
    [InlineData("2026-12-24,,02:00+1", "'02:00+1' is not a closing time; write it as HH:mm, such as 13:00, or 24:00 for the end of the day.")]
    [InlineData("2026-12-24,13:00,09:30", "the close 09:30 is not after the open 13:00; a day without trading is written as its date alone.")]
    [InlineData("2026-12-24,13:00,13:00", "the close 13:00 is not after the open 13:00; a day without trading is written as its date alone.")]
    [InlineData("2026-12-24,,00:00", "the close 00:00 is not after the open 00:00; a day without trading is written as its date alone.")]
    [InlineData("2026-12-24,09:30,13:00,half day", "'2026-12-24,09:30,13:00,half day' has 4 values; a line is a day and at most an open and a close, such as 2026-12-24,09:30,13:00.")]
    public void A_line_that_cannot_be_meant_is_named_with_its_value_and_what_would_be_right(string line, string problem)
    {
        var exception = Assert.Throws<HolidayFileException>(() => HolidayFileTests.Read("# holidays\n" + line));

        Assert.Equal("holidays.csv, line 2: " + problem, exception.Message);
        Assert.Equal("holidays.csv", exception.File);
        Assert.Equal(["line 2: " + problem], exception.Problems);
    }

    [Fact]
    public void A_value_longer_than_any_is_cut_in_the_message()
    {
        var exception = Assert.Throws<HolidayFileException>(static () => HolidayFileTests.Read(new string('x', 1_000)));

        Assert.Equal($"holidays.csv, line 1: '{new string('x', 40)}...' is not a day; write it as yyyy-MM-dd, such as 2026-12-24, with commas between the values.", exception.Message);
    }

    [Fact]
    public void Every_problem_is_told_at_once()
    {
        var exception = Assert.Throws<HolidayFileException>(static () => HolidayFileTests.Read("2026-12-25\nChristmas\n2026-12-24,,noon"));

        Assert.Equal(
            """
            holidays.csv has 2 problems:
            - line 2: 'Christmas' is not a day; write it as yyyy-MM-dd, such as 2026-12-24, with commas between the values.
            - line 3: 'noon' is not a closing time; write it as HH:mm, such as 13:00, or 24:00 for the end of the day.
            """,
            exception.Message);
    }

    [Theory]
    [InlineData("2026-12-25\n2026-12-25,,13:00", "line 2: 2026-12-25 is on line 1 too; only windows with an open and a close may share a day.")]
    [InlineData("2026-12-24,,13:00\n2026-12-24,,12:30", "line 2: 2026-12-24 is on line 1 too; only windows with an open and a close may share a day.")]
    [InlineData("2026-12-24,10:00\n2026-12-24,,12:30", "line 2: 2026-12-24 is on line 1 too; only windows with an open and a close may share a day.")]
    [InlineData("2026-12-25,,13:00\n2026-12-24\n2026-12-25,09:00,10:00", "line 3: 2026-12-25 is on line 1 too; only windows with an open and a close may share a day.")]
    [InlineData("2026-12-25,09:00,11:00\n2026-12-25,10:00,12:00", "line 2: its window of 2026-12-25 overlaps that of line 1; make one line of both.")]
    public void A_day_that_two_lines_contradict_is_named(string lines, string problem) =>
        Assert.Equal("holidays.csv, " + problem, Assert.Throws<HolidayFileException>(() => HolidayFileTests.Read(lines)).Message);

    [Theory]
    [InlineData("2026-12-25,,09:00", "line 1: it leaves nothing of 2026-12-25; a day without trading is written as its date alone.")]
    [InlineData("2026-12-24,13:00", "line 1: it leaves nothing of 2026-12-24; a day without trading is written as its date alone.")]
    [InlineData("2026-12-23,16:00,", "line 1: it leaves nothing of 2026-12-23; a day without trading is written as its date alone.")]
    [InlineData("2026-12-23,,09:30", "line 1: it leaves nothing of 2026-12-23; a day without trading is written as its date alone.")]
    public void A_line_that_does_not_fit_the_market_s_day_is_named(string line, string problem) => Assert.Equal(
        "holidays.csv, " + problem,
        Assert.Throws<HolidayFileException>(() => HolidayFileTests.Read(line).On(NewYorkStockExchange.Instance)).Message);
}
