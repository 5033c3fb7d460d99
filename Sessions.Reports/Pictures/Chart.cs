using System.Globalization;
using ScottPlot;
using ScottPlot.TickGenerators;

namespace Sessions.Reports;

/// <summary>Values over time, on a sheet. Times are UTC.</summary>
internal sealed class Chart
{
    private const float Edge = 12;
    private const float TitleSize = 15;
    private const float Right = 44;
    private const float LegendLine = 20;
    private const float TickRoom = 34;
    private const float LabelGap = 12;

    private readonly Sheet _sheet;
    private readonly DateTimeOffset _from;
    private readonly DateTimeOffset _to;
    private readonly double _low;
    private readonly double _high;
    private readonly float _left;
    private readonly float _top;
    private readonly float _height;

    /// <param name="sheet">An empty sheet.</param>
    /// <param name="title">What it shows.</param>
    /// <param name="from">The left edge.</param>
    /// <param name="to">The right edge, later.</param>
    /// <param name="low">The lowest value.</param>
    /// <param name="high">The highest value.</param>
    /// <param name="format">How values are written.</param>
    public Chart(Sheet sheet, string title, DateTimeOffset from, DateTimeOffset to, double low, double high, string format)
    {
        var room = high > low ? (high - low) * 0.06 : Math.Max(Math.Abs(high) * 0.01, 1e-6);
        (_sheet, _from, _to, _low, _high) = (sheet, from, to, low - room, high + room);
        string Label(double value) => value.ToString(format, CultureInfo.InvariantCulture);
        _left = Math.Max(sheet.Measure.WidthOf(Label(_low), Sheet.FontSize), sheet.Measure.WidthOf(Label(_high), Sheet.FontSize)) + LabelGap + Edge;
        _top = sheet.IsTitled ? 40 : Edge;
        _height = sheet.IsNarrow ? 200 : 300;
        if (sheet.IsTitled)
        {
            sheet.Write(sheet.Measure.Fit(title, TitleSize, sheet.Width - (2 * Edge)), Edge, 20, Ink.Text, size: TitleSize);
        }

        var axes = sheet.Plot.Axes;
        axes.SetLimits(from.UtcDateTime.ToOADate(), to.UtcDateTime.ToOADate(), _low, _high);
        axes.Bottom.TickGenerator = new DateTimeAutomatic { LabelFormatter = time => time.ToString(FormatOf(to - from), CultureInfo.InvariantCulture) };
        axes.Left.TickGenerator = new NumericAutomatic { LabelFormatter = Label };
        foreach (var axis in new IAxis[] { axes.Bottom, axes.Left })
        {
            axis.TickLabelStyle.FontName = sheet.Measure.FontOf("0");
            axis.TickLabelStyle.FontSize = Sheet.FontSize;
            axis.TickLabelStyle.ForeColor = sheet.ColorOf(Ink.Muted);
            axis.FrameLineStyle.Color = sheet.ColorOf(Ink.Grid);
            axis.MajorTickStyle.Color = sheet.ColorOf(Ink.Grid);
            axis.MinorTickStyle.Length = 0;
        }

        axes.Right.IsVisible = false;
        axes.Top.IsVisible = false;
        sheet.Plot.Grid.MajorLineColor = sheet.ColorOf(Ink.Grid);
    }

    /// <summary>How many columns of pixels values are to be gathered in.</summary>
    public int Columns => (int)(_sheet.Width - _left - Right) / 2;

    public Sheet Sheet => _sheet;

    /// <summary>The upper edge of the values, in pixels.</summary>
    public float Top => _top;

    /// <summary>The lower edge of the values, in pixels.</summary>
    public float Bottom => _top + _height;

    /// <summary>Where an instant is, in pixels.</summary>
    public float X(DateTimeOffset instant) => _left + (float)((instant - _from) / (_to - _from) * (_sheet.Width - _left - Right));

    /// <summary>Where a value is, in pixels.</summary>
    public float Y(double value) => _top + (float)((_high - value) / (_high - _low) * _height);

    public void Shade(DateTimeOffset from, DateTimeOffset to, Ink ink)
    {
        var span = _sheet.Plot.Add.HorizontalSpan(At(from < _from ? _from : from), At(to > _to ? _to : to));
        span.FillStyle.Color = _sheet.ColorOf(ink).WithAlpha(46);
        span.LineStyle.Width = 0;
    }

    /// <summary>From the lowest to the highest of each column.</summary>
    public void Band(IReadOnlyList<Column> columns, Ink ink)
    {
        if (columns.Count < 2)
        {
            return;
        }

        var band = _sheet.Plot.Add.FillY([.. columns.Select(static column => At(column.Instant))], [.. columns.Select(static column => column.Low)], [.. columns.Select(static column => column.High)]);
        band.FillColor = _sheet.ColorOf(ink).WithAlpha(90);
        band.LineStyle.Width = 0;
        band.MarkerStyle.IsVisible = false;
    }

    /// <summary>Through the last value of each column.</summary>
    public void Line(IReadOnlyList<Column> columns, Ink ink, float thickness = 1.4f)
    {
        var line = _sheet.Plot.Add.ScatterLine(columns.Select(static column => At(column.Instant)).ToArray(), columns.Select(static column => column.Last).ToArray());
        line.LineColor = _sheet.ColorOf(ink);
        line.LineWidth = thickness;
    }

    /// <summary>Says what is what, below, and ends the picture.</summary>
    public void Explain(IEnumerable<(Func<float, float, SheetMark> Mark, string Words)> parts)
    {
        var bottom = _top + _height;
        var y = bottom + TickRoom + (LegendLine / 2);
        var x = Edge;
        foreach (var (mark, words) in parts)
        {
            var fitting = _sheet.Measure.Fit(words, Sheet.FontSize, _sheet.Width - (2 * Edge) - 20);
            var width = 20 + _sheet.Measure.WidthOf(fitting, Sheet.FontSize);
            if (x > Edge && x + width > _sheet.Width - Edge)
            {
                (x, y) = (Edge, y + LegendLine);
            }

            _sheet.Mark(mark(x + 7, y));
            _sheet.Write(fitting, x + 20, y, Ink.Text);
            x += width + 16;
        }

        _sheet.Height = (int)(y + (LegendLine / 2) + Edge);
        _sheet.UseAxes(new PixelPadding(_left, Right, _sheet.Height - bottom, _top));
    }

    private static double At(DateTimeOffset instant) => instant.UtcDateTime.ToOADate();

    /// <summary>Marks may stand at any day, so that each names its own.</summary>
    private static string FormatOf(TimeSpan span) => span < TimeSpan.FromDays(3) ? "d MMM HH:mm" : span < TimeSpan.FromDays(300) ? "d MMM" : "d MMM yyyy";
}
