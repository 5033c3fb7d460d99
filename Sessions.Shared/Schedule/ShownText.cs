using System.Globalization;
using System.Text;

namespace Sessions.Schedule;

/// <summary>A text of the author's as a message shows it.</summary>
internal static class ShownText
{
    private const int Longest = 40;

    private const int LongestLine = 300;

    /// <summary>As written, cut where it is longer than any message should be.</summary>
    public static string Cut(string text) => Cut(text, Longest);

    /// <summary>The same of a whole line, which a message may quote at length.</summary>
    public static string CutLine(string text) => Cut(text, LongestLine);

    /// <summary>The text with each character that no terminal or page should be given written as <c>\u001B</c>.</summary>
    public static string Printable(string text)
    {
        var next = PrintableText.FirstUnprintable(text);
        if (next == text.Length)
        {
            return text;
        }

        var shown = new StringBuilder(text, 0, next, text.Length + 5);
        while (next < text.Length)
        {
            var from = next + 1;
            shown.Append(Escape(text[next]));
            next = PrintableText.FirstUnprintable(text, from);
            shown.Append(text, from, next - from);
        }

        return shown.ToString();
    }

    public static string Escape(char character) => "\\u" + ((int)character).ToString("X4", CultureInfo.InvariantCulture);

    private static string Cut(string text, int longest) => text.Length > longest ? text.Remove(longest) + "..." : text;
}
