using ScottPlot;

namespace Sessions.Reports;

/// <summary>A picture under way: a plot without axes whose coordinates are pixels from the upper left corner.</summary>
/// <param name="width">How wide it is.</param>
/// <param name="brush">What colours it is drawn in.</param>
/// <param name="isTitled">Whether its title stands in it: not where a page has that as a heading.</param>
internal sealed class Sheet(int width, Brush brush, bool isTitled) : IDisposable
{
    public const float FontSize = 12;

    private readonly List<Spot> _spots = [];
    private readonly List<SheetText> _texts = [];

    public int Width => width;

    public bool IsTitled => isTitled;

    public TextMeasure Measure { get; } = new();

    /// <summary>Set once it is known.</summary>
    public int Height { get; set; }

    public Plot Plot { get; } = new();

    /// <summary>What is told of places in it.</summary>
    public IReadOnlyList<Spot> Spots => _spots;

    /// <summary>What is to be written into a vector drawing. The library beneath would write only those letters that its font has.</summary>
    public IReadOnlyList<SheetText> Texts => _texts;

    /// <summary>Whether it is for a screen so small that words are to be few.</summary>
    public bool IsNarrow => width < 600;

    public void Box(float left, float top, float right, float bottom, Ink ink, byte alpha = byte.MaxValue)
    {
        var box = Plot.Add.Rectangle(left, right, bottom, top);
        box.FillStyle.Color = brush.Of(ink).WithAlpha(alpha);
        box.LineStyle.Width = 0;
    }

    public void Frame(float left, float top, float right, float bottom, Ink ink)
    {
        var frame = Plot.Add.Rectangle(left, right, bottom, top);
        frame.FillStyle.IsVisible = false;
        frame.LineStyle.Color = brush.Of(ink);
        frame.LineStyle.Width = 1.5f;
        frame.LineStyle.Pattern = brush.PatternOf(ink);
    }

    public void Line(float left, float top, float right, float bottom, Ink ink, float thickness = 1)
    {
        var line = Plot.Add.Line(left, top, right, bottom);
        line.LineColor = brush.Of(ink);
        line.LineWidth = thickness;
        line.LinePattern = brush.PatternOf(ink);
        line.MarkerStyle.IsVisible = false;
    }

    public void Write(string words, float x, float y, Ink ink, Alignment alignment = Alignment.MiddleLeft, float size = FontSize)
    {
        if (words.Length == 0)
        {
            return;
        }

        if (brush.IsKeyed)
        {
            _texts.Add(new SheetText(words, x, y, ink, alignment, size));
            return;
        }

        var text = Plot.Add.Text(words, x, y);
        text.LabelFontName = Measure.FontOf(words);
        text.LabelFontSize = size;
        text.LabelFontColor = brush.Of(ink);
        text.LabelAlignment = alignment;
        text.LabelStyle.SubpixelText = true;
    }

    public void Tell(float left, float top, float right, float bottom, string title) => _spots.Add(new Spot(left, top, right, bottom, title));

    /// <summary>Ends the drawing: the coordinates become pixels.</summary>
    public void Finish()
    {
        Plot.Layout.Frameless();
        Plot.HideGrid();
        Plot.FigureBackground.Color = brush.Of(Ink.Paper);
        Plot.DataBackground.Color = brush.Of(Ink.Paper);
        Plot.Axes.SetLimits(0, Width, Height, 0);
    }

    public void Dispose() => Plot.Dispose();
}
