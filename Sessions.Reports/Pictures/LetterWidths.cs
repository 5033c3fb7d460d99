using System.Globalization;
using System.Text;

namespace Sessions.Reports;

/// <summary>
/// How wide letters are, in thousandths of the font's size: those of Roboto, between Arial and Helvetica on the one hand and system
/// fonts on the other. A drawing says how wide each text is, and a reader's browser sets it so, in whatever font it has.
/// </summary>
internal static class LetterWidths
{
    private const int Ordinary = 560;
    private const int Wide = 1_000;

    /// <summary>U+0020 to U+007E.</summary>
    private static ReadOnlySpan<short> Ascii =>
    [
        248, 258, 320, 616, 562, 732, 622, 175, 342, 348, 431, 567, 197, 276, 264, 413, 562, 562, 562, 562, 562, 562, 562, 562, 562, 562, 242, 211,
        508, 549, 523, 473, 898, 652, 623, 651, 656, 568, 553, 681, 713, 272, 552, 627, 539, 873, 713, 688, 631, 688, 616, 594, 597, 648, 637, 887,
        627, 601, 599, 265, 411, 265, 418, 451, 309, 544, 562, 523, 564, 530, 348, 562, 551, 243, 239, 507, 243, 877, 552, 570, 562, 568, 339, 516,
        327, 551, 484, 751, 496, 473, 496, 338, 244, 338, 680,
    ];

    /// <summary>U+00A0 to U+00FF.</summary>
    private static ReadOnlySpan<short> Latin =>
    [
        248, 244, 547, 582, 713, 525, 240, 613, 418, 786, 447, 469, 554, 276, 786, 458, 374, 535, 367, 367, 313, 567, 489, 261, 248, 367, 455, 469,
        732, 776, 778, 474, 652, 652, 652, 652, 652, 652, 935, 651, 568, 568, 568, 568, 272, 272, 272, 272, 671, 713, 688, 688, 688, 688, 688, 534,
        688, 648, 648, 648, 648, 601, 591, 595, 544, 544, 544, 544, 544, 544, 845, 523, 530, 530, 530, 530, 248, 248, 248, 248, 586, 552, 570, 570,
        570, 570, 570, 571, 567, 551, 551, 551, 551, 473, 576, 473,
    ];

    public static float WidthOf(string text, float size)
    {
        var sum = 0;
        foreach (var letter in text.EnumerateRunes())
        {
            sum += Of(letter);
        }

        return sum * size / 1_000;
    }

    private static int Of(Rune letter) => letter.Value switch
    {
        >= 0x20 and < 0x7F => Ascii[letter.Value - 0x20],
        >= 0xA0 and < 0x100 => Latin[letter.Value - 0xA0],
        _ when Rune.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format => 0,

        // From Hangul on letters fill a square, most of them.
        >= 0x1100 and < 0x1200 or >= 0x2E80 => Wide,
        _ => Ordinary,
    };
}
