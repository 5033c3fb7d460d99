namespace Sessions.Schedule;

// docs/decisions.md 163
/// <summary>
/// A name that nobody knows, as a message shows it. A secret may stand in a name's place, since whoever swaps a key and its value
/// writes one there.
/// </summary>
internal static class ShownKey
{
    private const int LongestWord = 15;
    private const int MostWords = 5;
    private const int LongestShort = 8;

    /// <summary>The most of a text that is shown of it: no more than its owner needs to find it.</summary>
    private const int LongestBeginning = 4;
    private const int PartOfBeginning = 4;

    /// <summary>The name where it is made of plain words, or shorter than any secret; else its first letters.</summary>
    public static string Of(string key) => key.Length < LongestBeginning ? PrintableText.Of(key) : IsWords(key) ? key : Beginning(key);

    /// <summary>The first letters of a text.</summary>
    public static string Beginning(string text) => PrintableText.Of(text.Substring(0, Math.Min(LongestBeginning, text.Length / PartOfBeginning))) + "…";

    /// <summary>Whether it is a few words, written as names are (<c>ApiKey</c>), or a short one in capitals (<c>EURUSD</c>).</summary>
    public static bool IsWords(string key)
    {
        var (words, letters) = (1, 0);
        foreach (var letter in key)
        {
            if (letter is >= 'a' and <= 'z')
            {
                letters++;
            }
            else if (letter is >= 'A' and <= 'Z' && letters != 1)
            {
                (words, letters) = (words + (letters == 0 ? 0 : 1), 1);
            }
            else
            {
                return key.Length <= LongestShort && key.All(static capital => capital is >= 'A' and <= 'Z');
            }

            if (letters > LongestWord || words > MostWords)
            {
                return false;
            }
        }

        return letters > 1;
    }
}
