using System.Text;

namespace Sessions.Schedule;

// docs/decisions.md 162
/// <summary>
/// Somebody else's text, fit for one line of a terminal, a log, a page, a picture or a calendar file: without what those obey
/// instead of showing it, and without what they cannot hold.
/// </summary>
internal static class PrintableText
{
    /// <summary>
    /// The text with a blank for each line break and tab. Control characters, marks that turn the direction of writing, letters
    /// without width, halves of surrogate pairs and code points that are no characters are left out.
    /// </summary>
    public static string Of(string text)
    {
        var first = FirstUnprintable(text);
        if (first == text.Length)
        {
            return text;
        }

        var printable = new StringBuilder(text, 0, first, text.Length);
        for (var i = first; i < text.Length;)
        {
            var length = LengthAt(text, i);
            if (length > 0)
            {
                printable.Append(text, i, length);
            }
            else if (IsBreak(text[i]))
            {
                printable.Append(' ');
                length = text[i] == '\r' && i + 1 < text.Length && text[i + 1] == '\n' ? 2 : 1;
            }

            i += Math.Max(Math.Abs(length), 1);
        }

        return printable.ToString();
    }

    /// <summary>The place, from another on, of the first letter that is not shown as it is; the text's length where there is none.</summary>
    public static int FirstUnprintable(string text, int from = 0)
    {
        while (from < text.Length && LengthAt(text, from) is > 0 and var length)
        {
            from += length;
        }

        return from;
    }

    /// <summary>How many letters of the text make the character at a place; below zero where it is one that is left out, zero where it is a part of none.</summary>
    private static int LengthAt(string text, int place)
    {
        var letter = text[place];
        if (!char.IsSurrogate(letter))
        {
            return char.IsControl(letter) || IsBreak(letter) || IsHidden(letter) ? 0 : 1;
        }

        return !char.IsHighSurrogate(letter) || place + 1 == text.Length || !char.IsLowSurrogate(text[place + 1]) ? 0
            : IsHidden(char.ConvertToUtf32(letter, text[place + 1])) ? -2
            : 2;
    }

    private static bool IsBreak(char letter) => letter is '\t' or '\n' or '\v' or '\f' or '\r' or '\u0085' or '\u2028' or '\u2029';

    private static bool IsHidden(int point) => point switch
    {
        // Marks that turn the direction of writing.
        0x061C or 0x200E or 0x200F or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) => true,

        // Without width or effect, so that two names look the same; the joiners of scripts that need them are none of these.
        0x00AD or 0x180E or 0x200B or (>= 0x2060 and <= 0x2064) or 0xFEFF or (>= 0xFFF9 and <= 0xFFFB) or (>= 0xE0000 and <= 0xE007F) => true,

        // No characters, in every plane.
        (>= 0xFDD0 and <= 0xFDEF) => true,
        _ => (point & 0xFFFE) == 0xFFFE,
    };
}
