namespace Sessions.Brokers;

/// <summary>Texts that an adapter gives for people to read.</summary>
internal static class PeopleText
{
    private const int Longest = 512;

    /// <summary>The text on one line, at most as long as a report should be. Most texts are that already, and stay the same object.</summary>
    public static string OneLine(string text)
    {
        // An adapter written without nullable annotations may give none.
        if (text is null || (text.Length <= Longest && !text.Any(char.IsControl)))
        {
            return text!;
        }

        var cut = text.Length > Longest ? text[..(Longest - 1)] + "…" : text;
        return string.Create(cut.Length, cut, static (line, from) =>
        {
            for (var i = 0; i < line.Length; i++)
            {
                line[i] = char.IsControl(from[i]) ? ' ' : from[i];
            }
        });
    }
}
