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

    private static string Cut(string text, int longest) => text.Length > longest ? text.Remove(longest) + "..." : text;
}
