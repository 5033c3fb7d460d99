using CsCheck;

namespace Sessions.Shared.Tests;

public class WallTimeTests
{
    [Theory]
    [InlineData(0, "00:00")]
    [InlineData(29_100_000, "08:05")]
    [InlineData(29_130_000, "08:05:30")]
    [InlineData(29_130_500, "08:05:30.500")]
    [InlineData(29_100_001, "08:05:00.001")]
    [InlineData(86_400_000, "24:00")]
    [InlineData(93_600_000, "02:00+1")]
    [InlineData(172_800_000, "00:00+2")]
    [InlineData(493_200_000, "17:00+5")]
    public void Time_is_written_in_its_shortest_form(int time, string expected) => Assert.Equal(expected, WallTime.Format(time));

    [Fact]
    public void What_is_written_reads_back_as_the_same_time() => Gen.Int[0, (8 * WallTime.Day) - 1].Sample(static time =>
    {
        Assert.True(TimeText.TryReadEnd(RawTime.Of(WallTime.Format(time)), out var read));
        Assert.Equal(time, read);
    });
}
