namespace Sessions.Reports;

/// <summary>The colours of both themes. Text has a contrast of at least 4.5 to 1 on what it stands on, in each.</summary>
internal static class InkColors
{
    private static readonly Dictionary<string, (string Light, string Dark)> _colors = new(StringComparer.Ordinal)
    {
        ["paper"] = ("#ffffff", "#12161c"),
        ["text"] = ("#12161d", "#e9edf3"),
        ["muted"] = ("#566072", "#9aa5b5"),
        ["grid"] = ("#e4e7ec", "#252d37"),
        ["band"] = ("#f7f8fa", "#191f27"),
        ["clock"] = ("#bd3128", "#ff8379"),
        ["on-series"] = ("#ffffff", "#0c0f13"),
        ["series1"] = ("#1d64c0", "#6db3f5"),
        ["series2"] = ("#8f5a00", "#e8b04f"),
        ["series3"] = ("#7a3fb0", "#c29bf0"),
        ["series4"] = ("#4f6076", "#9fb0c6"),
    };

    public static string Of(Ink ink, bool isDark) => isDark ? _colors[ink.Name].Dark : _colors[ink.Name].Light;

    /// <summary>The rules that give drawings their colours, in the reader's theme.</summary>
    public static string StyleSheet { get; } =
        string.Concat(Ink.All.Select(static ink => Rule(ink, isDark: false)))
        + "@media (prefers-color-scheme: dark) {"
        + string.Concat(Ink.All.Select(static ink => Rule(ink, isDark: true)))
        + "}";

    private static string Rule(Ink ink, bool isDark)
    {
        var color = Of(ink, isDark);
        return $".f-{ink.Name}{{fill:{color}}}.s-{ink.Name}{{stroke:{color}}}";
    }
}
