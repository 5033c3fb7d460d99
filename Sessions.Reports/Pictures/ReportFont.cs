using ScottPlot;
using SkiaSharp;

namespace Sessions.Reports;

/// <summary>
/// The font of all pictures. It is part of the library, so that a machine without fonts writes the same picture as any
/// other; only names in scripts that it does not have are drawn in what the machine has.
/// </summary>
internal sealed class ReportFont : IFontResolver
{
    /// <summary>A name that no installed font has: what is installed never stands in for it.</summary>
    private const string Name = "Sessions.Reports Roboto";

    private static readonly SKTypeface _typeface = Load();

    private ReportFont()
    {
    }

    /// <summary>The font in which a text can be written.</summary>
    public static string For(string text)
    {
        if (_typeface.ContainsGlyphs(text))
        {
            return Name;
        }

        var installed = ScottPlot.Fonts.Detect(text);
        return installed.Length == 0 ? Name : installed;
    }

    /// <summary>How wide a text is in a font, in pixels.</summary>
    public static float WidthOf(string text, string fontName, float size)
    {
        using var font = Open(fontName, size);
        return font.MeasureText(text);
    }

    /// <summary>A font at a size. Letters stand where the font says, and not on whole pixels: a text is as wide in all pictures.</summary>
    public static SKFont Open(string fontName, float size) => new(ScottPlot.Fonts.GetTypeface(fontName, bold: false, italic: false), size)
    {
        Subpixel = true,
        LinearMetrics = true,
        Hinting = SKFontHinting.None,
    };

    public SKTypeface? CreateTypeface(string fontName, FontWeight weight, FontSlant slant, FontSpacing spacing) =>
        fontName == Name ? _typeface : null;

    public SKTypeface? CreateTypeface(string fontName, bool bold, bool italic) => fontName == Name ? _typeface : null;

    private static SKTypeface Load()
    {
        using var stream = typeof(ReportFont).Assembly.GetManifestResourceStream("Roboto-Regular.ttf");
        var typeface = SKTypeface.FromStream(stream) ?? throw new InvalidOperationException("The font of the library cannot be read.");

        // Beside whatever the application has: an own name touches nothing of it.
        ScottPlot.Fonts.FontResolvers.Insert(0, new ReportFont());
        return typeface;
    }
}
