using System.Globalization;

namespace Sessions.Reports.Tests.Pictures;

/// <summary>Colours that can be read.</summary>
public sealed class InkColorsTests
{
    public static TheoryData<string> Themes => [nameof(PictureTheme.Light), nameof(PictureTheme.Dark)];

    [Theory]
    [MemberData(nameof(Themes))]
    public void Text_has_a_contrast_of_4_5_on_whatever_it_stands_on(string name)
    {
        var theme = Enum.Parse<PictureTheme>(name);
        foreach (var paper in new[] { Ink.Paper, Ink.Band })
        {
            AssertReadable(Ink.Text, paper, theme);
            AssertReadable(Ink.Muted, paper, theme);
            AssertReadable(Ink.ClockChange, paper, theme);
        }

        for (var i = 0; i < Ink.SeriesCount; i++)
        {
            AssertReadable(Ink.OnSeries, Ink.Series(i), theme);

            // Words in the frame of what does not occur are written in its colour.
            AssertReadable(Ink.Series(i), Ink.Paper, theme);
            AssertReadable(Ink.Series(i), Ink.Band, theme);
        }
    }

    [Fact]
    public void Keys_are_read_back_and_nothing_else_is_taken_for_one()
    {
        foreach (var ink in Ink.All.SelectMany(static ink => new[] { ink, ink.Dashed }))
        {
            var key = InkColors.Key(ink);
            Assert.True(InkColors.TryReadKey(FormattableString.Invariant($"#{key.R:X2}{key.G:X2}{key.B:X2}"), out var read));
            Assert.Equal(ink, read);
        }

        Assert.All(["none", "black", "#fff", "#010203"], static color => Assert.False(InkColors.TryReadKey(color, out _)));
    }

    private static void AssertReadable(Ink text, Ink paper, PictureTheme theme)
    {
        var (one, other) = (Luminance(InkColors.Of(text, theme)), Luminance(InkColors.Of(paper, theme)));
        var contrast = (Math.Max(one, other) + 0.05) / (Math.Min(one, other) + 0.05);
        Assert.True(contrast >= 4.5, FormattableString.Invariant($"{text.Name} on {paper.Name}, {theme}: {contrast:0.00}"));
    }

    /// <summary>Relative luminance as WCAG 2 defines it.</summary>
    private static double Luminance(string color)
    {
        double Part(int start)
        {
            var value = int.Parse(color.AsSpan(start, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255d;
            return value <= 0.03928 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
        }

        return (0.2126 * Part(1)) + (0.7152 * Part(3)) + (0.0722 * Part(5));
    }
}
