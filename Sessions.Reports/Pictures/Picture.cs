using Sessions.Schedule;
using SkiaSharp;

namespace Sessions.Reports;

/// <summary>Something that can be drawn at any width.</summary>
/// <param name="title">What it shows, in a few words: its name to whoever does not see it.</param>
/// <param name="draw">Draws it onto an empty sheet.</param>
internal sealed class Picture(string title, Action<Sheet> draw)
{
    /// <summary>The most rows of pixels of a PNG: what lies beneath ends at 32,767.</summary>
    private const int MaxRows = 30_000;

    public string Title { get; } = PrintableText.Of(title);

    public byte[] ToPng(PictureOptions options)
    {
        using var sheet = Draw(options.Width, Brush.Themed(options.Theme), isTitled: true);
        var scale = sheet.Height * options.Scale > MaxRows ? 1 : options.Scale;
        using var surface = SKSurface.Create(new SKImageInfo(sheet.Width * scale, sheet.Height * scale));
        sheet.Plot.ScaleFactor = scale;
        sheet.Plot.Render(surface.Canvas, sheet.Width * scale, sheet.Height * scale);
        surface.Canvas.ResetMatrix();
        surface.Canvas.Scale(scale);
        SheetPainter.Paint(sheet, surface.Canvas);
        using var image = surface.Snapshot();
        using var png = image.Encode(SKEncodedImageFormat.Png, quality: 100);
        return png.ToArray();
    }

    /// <summary>The drawing as an SVG document by itself, with both themes.</summary>
    public string ToSvg(int width) => Rewrite(width, isTitled: true).ToDocument();

    /// <summary>The drawing as an element of a page, whose style sheet has <see cref="InkColors.StyleSheet"/>.</summary>
    /// <param name="width">How wide it is drawn.</param>
    /// <param name="id">What no other drawing of the page is called.</param>
    public string ToElement(int width, string id) => Rewrite(width, isTitled: false).ToElement(id);

    private SvgRewriter Rewrite(int width, bool isTitled)
    {
        using var sheet = Draw(width, Brush.Keyed, isTitled);
        return new SvgRewriter(Title, sheet.Plot.GetSvgXml(sheet.Width, sheet.Height), sheet);
    }

    private Sheet Draw(int width, Brush brush, bool isTitled)
    {
        var sheet = new Sheet(width, brush, isTitled);
        draw(sheet);
        sheet.Finish();
        return sheet;
    }
}
