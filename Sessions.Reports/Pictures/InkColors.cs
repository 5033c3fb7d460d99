using ScottPlot;

namespace Sessions.Reports;

/// <summary>The colours of both themes. Text has a contrast of at least 4.5 to 1 on what it stands on, in each.</summary>
internal static class InkColors
{
    private const byte KeyMark = 77;

    private static readonly Dictionary<string, (string Light, string Dark)> _colors = new(StringComparer.Ordinal)
    {
        ["paper"] = ("#ffffff", "#12161c"),
        ["text"] = ("#1b2027", "#e6eaf0"),
        ["muted"] = ("#59626e", "#9aa5b3"),
        ["grid"] = ("#d5dae1", "#333c48"),
        ["band"] = ("#f2f4f7", "#1b212a"),
        ["clock"] = ("#b3261e", "#ff8a80"),
        ["on-series"] = ("#ffffff", "#10151c"),
        ["gain"] = ("#0f6f78", "#74d0d8"),
        ["loss"] = ("#b3261e", "#ff8a80"),
        ["main"] = ("#3d4653", "#c3ccd8"),
        ["series1"] = ("#0b5cad", "#7cb8f2"),
        ["series2"] = ("#a8480a", "#f2a66b"),
        ["series3"] = ("#1b7340", "#7fd39a"),
        ["series4"] = ("#8e3a9d", "#d9a0e6"),
        ["series5"] = ("#a3243b", "#f29aa8"),
        ["series6"] = ("#0f6f78", "#74d0d8"),
        ["series7"] = ("#6b5a10", "#d6c36a"),
        ["series8"] = ("#5a5f6b", "#b5bcc9"),
    };

    public static string Of(Ink ink, PictureTheme theme) => theme == PictureTheme.Dark ? _colors[ink.Name].Dark : _colors[ink.Name].Light;

    /// <summary>A colour that stands for a meaning in a drawing whose colours are put in afterwards. No theme has it.</summary>
    public static Color Key(Ink ink) => new(KeyMark, (byte)ink.Code, ink.IsDashed ? (byte)1 : (byte)0);

    /// <summary>The meaning that a colour such as <c>#4D0102</c> stands for.</summary>
    public static bool TryReadKey(string color, out Ink ink)
    {
        ink = default;
        if (color is not ['#', _, _, _, _, _, _])
        {
            return false;
        }

        var rgb = Convert.FromHexString(color.AsSpan(1));
        ink = new Ink(rgb[1], rgb[2] == 1);
        return rgb[0] == KeyMark;
    }

    /// <summary>The rules that give drawings their colours, in the reader's theme.</summary>
    public static string StyleSheet { get; } =
        string.Concat(Ink.All.Select(static ink => Rule(ink, PictureTheme.Light)))
        + "@media(prefers-color-scheme:dark){"
        + string.Concat(Ink.All.Select(static ink => Rule(ink, PictureTheme.Dark)))
        + "}";

    private static string Rule(Ink ink, PictureTheme theme)
    {
        var color = Of(ink, theme);
        return $".f-{ink.Name}{{fill:{color}}}.s-{ink.Name}{{stroke:{color}}}";
    }
}
