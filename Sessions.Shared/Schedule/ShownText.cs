namespace Sessions.Schedule;

/// <summary>A text of the author's as a message shows it.</summary>
internal static class ShownText
{
    private const int Longest = 40;

    /// <summary>As written, cut where it is longer than any message should be.</summary>
    public static string Cut(string text) => text.Length > Longest ? text.Remove(Longest) + "..." : text;
}
