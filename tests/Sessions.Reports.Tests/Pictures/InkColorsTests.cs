using System.Globalization;

namespace Sessions.Reports.Tests.Pictures;

/// <summary>Colours that can be read.</summary>
public sealed class InkColorsTests
{
    public static TheoryData<bool> Themes => [false, true];

    [Theory]
    [MemberData(nameof(Themes))]
    public void Text_has_a_contrast_of_4_5_on_whatever_it_stands_on(bool isDark)
    {
        foreach (var paper in new[] { Ink.Paper, Ink.Band })
        {
            AssertReadable(Ink.Text, paper, isDark);
            AssertReadable(Ink.Muted, paper, isDark);
            AssertReadable(Ink.ClockChange, paper, isDark);
        }

        for (var i = 0; i < Ink.SeriesCount; i++)
        {
            AssertReadable(Ink.OnSeries, Ink.Series(i), isDark);

            // Words in the frame of what does not occur are written in its colour.
            AssertReadable(Ink.Series(i), Ink.Paper, isDark);
            AssertReadable(Ink.Series(i), Ink.Band, isDark);
        }
    }

    private static void AssertReadable(Ink text, Ink paper, bool isDark)
    {
        var (one, other) = (Luminance(InkColors.Of(text, isDark)), Luminance(InkColors.Of(paper, isDark)));
        var contrast = (Math.Max(one, other) + 0.05) / (Math.Min(one, other) + 0.05);
        Assert.True(contrast >= 4.5, FormattableString.Invariant($"{text.Name} on {paper.Name}, {(isDark ? "dark" : "light")}: {contrast:0.00}"));
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
