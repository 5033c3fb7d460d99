using System.Globalization;
using CsCheck;

namespace Sessions.Simulation.Tests.Bars;

/// <summary>The quick readers against the framework's own.</summary>
public sealed class PlainTextTests
{
    [Fact]
    public void A_number_is_read_as_the_framework_reads_it_or_left_to_it() =>
        Gen.Char["0123456789.-e "].Array[0, 24].Select(static chars => new string(chars)).Sample(
            static text =>
            {
                if (PlainText.TryReadNumber(text, out var number))
                {
                    Assert.Equal(decimal.Parse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture), number);
                }
            },
            iter: 20_000);

    [Fact]
    public void Every_price_is_read_quickly_and_keeps_its_decimals() =>
        Gen.Int[0, int.MaxValue].Select(Gen.Int[0, 9]).Sample(
            static (digits, decimals) =>
            {
                var price = new decimal(digits, 0, 0, false, (byte)decimals);
                var text = price.ToString(CultureInfo.InvariantCulture);

                Assert.True(PlainText.TryReadNumber(text, out var read));
                Assert.Equal(text, read.ToString(CultureInfo.InvariantCulture));
            },
            iter: 20_000);

    [Theory]
    [InlineData("1.3867\uFF16")]
    [InlineData("\uFF11.38676")]
    [InlineData("1\u012E38676")]
    [InlineData("1.38\u0131")]
    [InlineData("1.3\u06684")]
    [InlineData("1.38/76")]
    [InlineData("1.38:76")]
    [InlineData("1..3876")]
    [InlineData("-1.3867")]
    [InlineData("1.38 67")]
    [InlineData("1e5.000")]
    public void What_only_looks_like_a_number_is_none(string text) => Assert.False(PlainText.TryReadNumber(text, out _));

    [Theory]
    [InlineData("1234567.", 1234567, 0)]
    [InlineData(".1234567", 1234567, 7)]
    [InlineData("12345678", 12345678, 0)]
    [InlineData("9999.999", 9999999, 3)]
    [InlineData("0.00", 0, 2)]
    [InlineData("0007", 7, 0)]
    public void The_point_may_stand_anywhere(string text, long points, int decimals)
    {
        Assert.True(PlainText.TryReadPoints(text, out var read, out var scale));
        Assert.Equal((points, decimals), (read, scale));
    }

    [Fact]
    public void Every_whole_second_is_read_as_it_was_written() =>
        Gen.DateTime.Sample(
            static moment =>
            {
                var text = moment.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

                Assert.True(PlainText.TryReadInstant(text, out var read));
                Assert.Equal(text, read.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
            },
            iter: 20_000);

    [Theory]
    [InlineData("2014-02-29T00:00:00Z")]
    [InlineData("2014-00-01T00:00:00Z")]
    [InlineData("2014-13-01T00:00:00Z")]
    [InlineData("2014-01-00T00:00:00Z")]
    [InlineData("2014-01-01T24:00:00Z")]
    [InlineData("2014-01-01T00:60:00Z")]
    [InlineData("2014-01-01T00:00:60Z")]
    [InlineData("0000-01-01T00:00:00Z")]
    [InlineData("2014-01-01T00:0x:00Z")]
    [InlineData("20x4-01-01T00:00:00Z")]
    [InlineData("2x14-01-01T00:00:00Z")]
    [InlineData("2014-01-01 00:00:00Z")]
    [InlineData("2014-01-01T00:00:00")]
    public void Anything_else_is_not_taken_for_an_instant(string text) => Assert.False(PlainText.TryReadInstant(text, out _));
}
