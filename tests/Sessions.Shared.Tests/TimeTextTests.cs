namespace Sessions.Shared.Tests;

public class TimeTextTests
{
    [Theory]
    [InlineData("0:00", 0)]
    [InlineData("00:00", 0)]
    [InlineData("8:05", 29_100_000)]
    [InlineData("08:05", 29_100_000)]
    [InlineData("23:59", 86_340_000)]
    [InlineData("08:05:30", 29_130_000)]
    [InlineData("23:59:59", 86_399_000)]
    [InlineData("08:05:30.500", 29_130_500)]
    [InlineData("23:59:59.999", 86_399_999)]
    public void Start_is_read_to_the_millisecond(string text, int expected)
    {
        Assert.True(TimeText.TryReadStart(RawTime.Of(text), out var time));
        Assert.Equal(expected, time);
        Assert.True(TimeText.TryReadEnd(RawTime.Of(text), out var end));
        Assert.Equal(expected, end);
    }

    [Theory]
    [InlineData("24:00", 86_400_000)]
    [InlineData("24:00:00", 86_400_000)]
    [InlineData("24:00:00.000", 86_400_000)]
    [InlineData("00:00+1", 86_400_000)]
    [InlineData("2:00+1", 93_600_000)]
    [InlineData("02:00:00.001+1", 93_600_001)]
    [InlineData("23:59:59.999+1", 172_799_999)]
    [InlineData("17:00+5", 493_200_000)]
    [InlineData("00:00+7", 604_800_000)]
    public void End_may_be_on_the_next_day_and_a_start_may_not(string text, int expected)
    {
        Assert.True(TimeText.TryReadEnd(RawTime.Of(text), out var time));
        Assert.Equal(expected, time);
        Assert.False(TimeText.TryReadStart(RawTime.Of(text), out _));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(23)]
    public void Whole_hour_is_read(int hour)
    {
        Assert.True(TimeText.TryReadStart(RawTime.Of(hour), out var time));
        Assert.Equal(hour * 3_600_000, time);
    }

    [Theory]
    [InlineData(-1, false, false)]
    [InlineData(0, true, true)]
    [InlineData(86_399_999, true, true)]
    [InlineData(86_400_000, false, true)]
    [InlineData(863_999_999, false, true)]
    [InlineData(864_000_000, false, false)]
    public void A_time_that_is_known_already_is_taken_where_a_text_could_say_it(int known, bool isStart, bool isEnd)
    {
        Assert.Equal((isStart, isEnd), (TimeText.TryReadStart(RawTime.At(known), out var start), TimeText.TryReadEnd(RawTime.At(known), out var end)));
        Assert.Equal((known, known), (start, end));
    }

    [Fact]
    public void Hour_24_is_an_end_only()
    {
        Assert.True(TimeText.TryReadEnd(RawTime.Of(24), out var time));
        Assert.Equal(86_400_000, time);
        Assert.False(TimeText.TryReadStart(RawTime.Of(24), out _));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(25)]
    [InlineData(int.MinValue)]
    [InlineData(int.MaxValue)]
    public void Hour_outside_the_day_is_refused(int hour)
    {
        Assert.False(TimeText.TryReadStart(RawTime.Of(hour), out _));
        Assert.False(TimeText.TryReadEnd(RawTime.Of(hour), out _));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("8")]
    [InlineData("08")]
    [InlineData("0800")]
    [InlineData("8:5")]
    [InlineData("08:5")]
    [InlineData("008:00")]
    [InlineData("24:01")]
    [InlineData("25:00")]
    [InlineData("08:60")]
    [InlineData("08:00:60")]
    [InlineData("8:00:00")]
    [InlineData("08:00:00.1")]
    [InlineData("08:00:00.1234")]
    [InlineData("08:00:00,123")]
    [InlineData("08:00.000")]
    [InlineData("08:00:")]
    [InlineData(" 08:00")]
    [InlineData("08:00 ")]
    [InlineData("08:00\n")]
    [InlineData("08:00\0")]
    [InlineData("-8:00")]
    [InlineData("+8:00")]
    [InlineData("08:-1")]
    [InlineData("08.00")]
    [InlineData("08:00Z")]
    [InlineData("8:00 AM")]
    [InlineData("08:00+0")]
    [InlineData("08:00+10")]
    [InlineData("08:00-1")]
    [InlineData("08:00+1+1")]
    [InlineData("08:00 +1")]
    [InlineData("24:00+1")]
    [InlineData("+1")]
    [InlineData("٠٨:٠٠")]
    [InlineData("０８：００")]
    [InlineData("०8:00")]
    [InlineData("0८:00")]
    public void Text_that_is_no_time_of_day_is_refused(string? text)
    {
        Assert.False(TimeText.TryReadStart(RawTime.Of(text), out _));
        Assert.False(TimeText.TryReadEnd(RawTime.Of(text), out _));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("08:00")]
    [InlineData("+1")]
    public void Huge_text_is_refused(string piece)
    {
        var huge = string.Concat(Enumerable.Repeat(piece, 1_000_000));
        Assert.False(TimeText.TryReadStart(RawTime.Of(huge), out _));
        Assert.False(TimeText.TryReadEnd(RawTime.Of(huge), out _));
        Assert.Null(TimeSuggestion.For(RawTime.Of(huge)));
    }
}
