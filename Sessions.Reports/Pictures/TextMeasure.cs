using Sessions.Schedule;

namespace Sessions.Reports;

/// <summary>How much room texts take in one picture, which has many of the same; each as it is printed.</summary>
internal sealed class TextMeasure
{
    private readonly Dictionary<(string Text, float Size, int Width), string> _fitting = [];

    /// <summary>How wide it is, in pixels.</summary>
    public static float WidthOf(string text, float size) => LetterWidths.WidthOf(PrintableText.Of(text), size);

    /// <summary>The text, or its beginning and an ellipsis, so that it fits; empty where not even two letters would.</summary>
    public string Fit(string text, float size, float width)
    {
        var key = (text, size, (int)width);
        return _fitting.TryGetValue(key, out var fitting) ? fitting : _fitting[key] = Shorten(PrintableText.Of(text), size, key.Item3);
    }

    private static string Shorten(string text, float size, float width)
    {
        if (WidthOf(text, size) <= width)
        {
            return text;
        }

        for (var length = text.Length - 1; length >= 2; length--)
        {
            var shortened = text[..length].TrimEnd() + "…";
            if (!char.IsHighSurrogate(text[length - 1]) && WidthOf(shortened, size) <= width)
            {
                return shortened;
            }
        }

        return "";
    }
}
