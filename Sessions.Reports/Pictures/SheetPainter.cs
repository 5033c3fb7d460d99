using ScottPlot;
using SkiaSharp;

namespace Sessions.Reports;

/// <summary>Puts onto pixels what lies over a plot.</summary>
internal static class SheetPainter
{
    /// <summary>Half the height of a capital letter, as a part of the font's size: what brings a text's middle to where it is to be.</summary>
    public const float HalfCapital = 0.355f;

    public static void Paint(Sheet sheet, SKCanvas canvas)
    {
        using var paint = new SKPaint { IsAntialias = true };
        foreach (var mark in sheet.Marks)
        {
            Paint(mark, sheet, canvas, paint);
        }

        paint.Style = SKPaintStyle.Fill;
        foreach (var text in sheet.Texts)
        {
            paint.Color = sheet.ColorOf(text.Ink).ToSKColor();
            using var font = ReportFont.Open(sheet.Measure.FontOf(text.Words), text.Size);
            canvas.DrawText(text.Words, text.X, text.Y + (text.Size * HalfCapital), AlignOf(text.Alignment), font, paint);
        }
    }

    private static void Paint(SheetMark mark, Sheet sheet, SKCanvas canvas, SKPaint paint)
    {
        using var path = new SKPath();
        foreach (var stroke in mark.Strokes)
        {
            path.AddPoly([.. stroke.Select(static point => new SKPoint(point.X, point.Y))], close: mark.IsFilled);
        }

        paint.Color = sheet.ColorOf(mark.Ink).ToSKColor();
        paint.Style = mark.IsFilled ? SKPaintStyle.Fill : SKPaintStyle.Stroke;
        paint.StrokeWidth = SheetMark.Thickness;
        canvas.DrawPath(path, paint);
    }

    private static SKTextAlign AlignOf(Alignment alignment) => alignment switch
    {
        Alignment.MiddleLeft => SKTextAlign.Left,
        Alignment.MiddleCenter => SKTextAlign.Center,
        _ => SKTextAlign.Right,
    };
}
