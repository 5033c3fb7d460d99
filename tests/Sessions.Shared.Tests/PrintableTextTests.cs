using Sessions.Schedule;

namespace Sessions.Shared.Tests;

public sealed class PrintableTextTests
{
    [Theory]
    [InlineData("Morning", "Morning")]
    [InlineData("", "")]
    [InlineData("a\r\nb\nc\td\u2028e", "a b c d e")]
    [InlineData("a\u001b[31mb\u0007\0\u007f\u009bc", "a[31mbc")]
    [InlineData("a\u202Eb\u2066c\u200Fd\uFEFFe\u200Bf", "abcdef")]
    [InlineData("a\uFFFEb\uFFFF\uFDD0", "ab")]
    [InlineData("a\U000E0041b\U0001FFFEc", "abc")]
    [InlineData("終了 😀 é ‍क्ष", "終了 😀 é ‍क्ष")]
    public void A_text_keeps_what_is_shown_and_loses_what_is_obeyed(string text, string printable) => Assert.Equal(printable, PrintableText.Of(text));

    /// <summary>An attribute cannot hold them: it is UTF-8.</summary>
    [Fact]
    public void Halves_of_pairs_are_left_out_and_pairs_stay()
    {
        Assert.Equal("ab", PrintableText.Of("a\uD800b\uDC00"));
        Assert.Equal("", PrintableText.Of("\uDC00\uD800"));
        Assert.Equal("a\uD800\uDC00b", PrintableText.Of("a\uD800\uD800\uDC00b"));
    }

    [Theory]
    [InlineData(0x202A, 0x202E)]
    [InlineData(0x2060, 0x2064)]
    [InlineData(0x2066, 0x2069)]
    [InlineData(0xFDD0, 0xFDEF)]
    [InlineData(0xFFF9, 0xFFFB)]
    [InlineData(0xE0000, 0xE007F)]
    public void Of_a_range_that_is_obeyed_or_hidden_both_ends_are_left_out_and_what_follows_is_not(int first, int last)
    {
        var next = char.ConvertFromUtf32(last + 1);
        Assert.Equal("ab" + next, PrintableText.Of("a" + char.ConvertFromUtf32(first) + "b" + char.ConvertFromUtf32(last) + next));
    }

    [Theory]
    [InlineData("ApiKey", "ApiKey")]
    [InlineData("Token", "Token")]
    [InlineData("EURUSD", "EURUSD")]
    [InlineData("NZDZAR", "NZDZAR")]
    [InlineData("OneTwoThreeFourFive", "OneTwoThreeFourFive")]
    [InlineData("OneTwoThreeFourFiveSix", "OneT…")]
    [InlineData("ABCDEFGH", "ABCDEFGH")]
    [InlineData("ABCDEFGHI", "AB…")]
    [InlineData("endGrace", "endGrace")]
    [InlineData("hunter2", "h…")]
    [InlineData("AKIAIOSFODNNEXAMPLE", "AKIA…")]
    [InlineData("wJalrXUtnFEMI", "wJa…")]
    [InlineData("correcthorsebatterystaple", "corr…")]
    [InlineData("0", "0")]
    [InlineData("", "")]
    public void A_name_that_nobody_knows_is_shown_whole_where_it_is_words(string key, string shown) => Assert.Equal(shown, ShownKey.Of(key));
}
