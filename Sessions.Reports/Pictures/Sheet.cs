using ScottPlot;
using ScottPlot.Plottables;
using Sessions.Schedule;

namespace Sessions.Reports;

/// <summary>A picture under way: a plot, and what lies over it. Coordinates are pixels from the upper left corner; a plot may have axes of its own.</summary>
/// <param name="width">How wide it is.</param>
/// <param name="brush">What colours it is drawn in.</param>
/// <param name="isTitled">Whether its title stands in it: not where a page has that as a heading.</param>
internal sealed class Sheet(int width, Brush brush, bool isTitled) : IDisposable
{
    public const float FontSize = 12;

    private readonly List<Spot> _spots = [];
    private readonly List<SheetText> _texts = [];
    private readonly List<SheetMark> _marks = [];
    private bool _hasAxes;

    public int Width => width;

    public bool IsTitled => isTitled;

    public TextMeasure Measure { get; } = new();

    /// <summary>Set once it is known.</summary>
    public int Height { get; set; }

    public Plot Plot { get; } = new();

    /// <summary>What is told of places in it.</summary>
    public IReadOnlyList<Spot> Spots => _spots;

    /// <summary>What is to be written over the plot. The library beneath would put into a vector drawing only those letters that its font has.</summary>
    public IReadOnlyList<SheetText> Texts => _texts;

    /// <summary>The figures that lie over the plot.</summary>
    public IReadOnlyList<SheetMark> Marks => _marks;

    /// <summary>Whether it is for a screen so small that words are to be few.</summary>
    public bool IsNarrow => width < 600;

    public void Box(float left, float top, float right, float bottom, Ink ink, byte alpha = byte.MaxValue)
    {
        var box = RectangleOf(left, top, right, bottom);
        box.FillStyle.Color = brush.Of(ink).WithAlpha(alpha);
        box.LineStyle.Width = 0;
    }

    public void Frame(float left, float top, float right, float bottom, Ink ink)
    {
        var frame = RectangleOf(left, top, right, bottom);
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
        // A drawing is XML, which cannot hold every character that a name can.
        if (PrintableText.Of(words) is { Length: > 0 } printable)
        {
            _texts.Add(new SheetText(printable, x, y, ink, alignment, size));
        }
    }

    public void Mark(SheetMark mark) => _marks.Add(mark);

    public Color ColorOf(Ink ink) => brush.Of(ink);

    /// <summary>The plot has axes of its own; pixels are for what lies over it.</summary>
    public void UseAxes(PixelPadding around)
    {
        _hasAxes = true;
        Plot.Layout.Fixed(around);
    }

    public void Tell(float left, float top, float right, float bottom, string title) =>
        _spots.Add(new Spot(left, top, right, bottom, string.Join('\n', title.Split('\n').Select(PrintableText.Of))));

    /// <summary>Ends the drawing. Without axes the coordinates become pixels.</summary>
    public void Finish()
    {
        Plot.FigureBackground.Color = brush.Of(Ink.Paper);
        Plot.DataBackground.Color = Colors.Transparent;
        if (!_hasAxes)
        {
            Plot.Layout.Frameless();
            Plot.HideGrid();
            Plot.Axes.SetLimits(0, Width, Height, 0);
        }
    }

    public void Dispose() => Plot.Dispose();

    private Rectangle RectangleOf(float left, float top, float right, float bottom)
    {
        if (Plot.PlottableList.LastOrDefault() is not PlotGroup group)
        {
            group = new PlotGroup();
            Plot.Add.Plottable(group);
        }

        var rectangle = new Rectangle { X1 = left, X2 = right, Y1 = bottom, Y2 = top };
        group.Add(rectangle);
        return rectangle;
    }
}
