using CsCheck;

namespace Sessions.Shared.Tests;

public class TimeSuggestionTests
{
    [Theory]
    [InlineData("8:5", "08:05")]
    [InlineData("12.30", "12:30")]
    [InlineData("8", "08:00")]
    [InlineData("08h30", "08:30")]
    [InlineData("8h", "08:00")]
    [InlineData("0830", "08:30")]
    [InlineData("0939", "09:39")]
    [InlineData("08-30", "08:30")]
    [InlineData("08,30,15", "08:30:15")]
    [InlineData("8:00:00", "08:00")]
    [InlineData(" 08:30 ", "08:30")]
    [InlineData("8:30 pm", "20:30")]
    [InlineData("8:30 AM", "08:30")]
    [InlineData("12:30 PM", "12:30")]
    [InlineData("12:30 AM", "00:30")]
    [InlineData("12am", "00:00")]
    public void Malformed_time_is_understood(string text, string expected) => Assert.Equal(expected, TimeSuggestion.For(RawTime.Of(text)));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("noon")]
    [InlineData("25:00")]
    [InlineData("08:60")]
    [InlineData("8:00:00:00")]
    [InlineData("123")]
    [InlineData("-4")]
    [InlineData("-0:5")]
    [InlineData("٠٨:٠٠")]
    [InlineData("1 2 3 4 5 6 7 8 9")]
    public void Where_there_is_no_telling_nothing_is_suggested(string? text) => Assert.Null(TimeSuggestion.For(RawTime.Of(text)));

    [Theory]
    [InlineData(25)]
    [InlineData(-8)]
    [InlineData(860)]
    [InlineData(2400)]
    [InlineData(2430)]
    [InlineData(8000)]
    public void A_number_that_is_neither_an_hour_nor_four_digits_of_a_clock_gets_no_suggestion(int number) => Assert.Null(TimeSuggestion.For(RawTime.Of(number)));

    [Theory]
    [InlineData(800, "8")]
    [InlineData(830, "08:30")]
    [InlineData(1600, "16")]
    public void Digits_of_a_clock_are_understood(int number, string expected) => Assert.Equal(expected, TimeSuggestion.For(RawTime.Of(number)));

    [Theory]
    [InlineData("36:00", "12:00+1")]
    [InlineData("24:30", "00:30+1")]
    [InlineData("47:59", "23:59+1")]
    [InlineData("48:00", null)]
    public void An_end_may_count_on_past_midnight(string text, string? expected) => Assert.Equal(expected, TimeSuggestion.For(RawTime.Of(text), mayBeNextDay: true));

    [Fact]
    public void Midnight_is_the_last_whole_hour_of_an_end()
    {
        Assert.Equal("24", TimeSuggestion.For(RawTime.Of(2400), mayBeNextDay: true));
        Assert.Null(TimeSuggestion.For(RawTime.Of(2430), mayBeNextDay: true));
    }

    [Fact]
    public void What_is_suggested_is_always_a_time() => Gen.String["0123456789:.,hHapmAPM+- "].Sample(static text =>
    {
        if (TimeSuggestion.For(RawTime.Of(text)) is { } suggestion)
        {
            Assert.True(TimeText.TryReadStart(RawTime.Of(suggestion), out _), suggestion);
        }
    });
}
