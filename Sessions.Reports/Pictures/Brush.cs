using ScottPlot;

namespace Sessions.Reports;

/// <summary>The colours in which a picture is drawn: a theme's, or keys whose colours are put in afterwards.</summary>
internal sealed class Brush
{
    private readonly Func<Ink, Color> _color;

    private Brush(Func<Ink, Color> color, bool isKeyed)
    {
        _color = color;
        IsKeyed = isKeyed;
    }

    /// <summary>Whether these are keys.</summary>
    public bool IsKeyed { get; }

    /// <summary>Keys, for <see cref="SvgRewriter"/>.</summary>
    public static Brush Keyed { get; } = new(InkColors.Key, isKeyed: true);

    public static Brush Themed(PictureTheme theme) => new(ink => new Color(InkColors.Of(ink, theme)), isKeyed: false);

    public Color Of(Ink ink) => _color(ink);

    /// <summary>Dashes of a vector drawing are put in with the colours: the library beneath cannot write them.</summary>
    public LinePattern PatternOf(Ink ink) => ink.IsDashed && !IsKeyed ? LinePattern.Dashed : LinePattern.Solid;
}
