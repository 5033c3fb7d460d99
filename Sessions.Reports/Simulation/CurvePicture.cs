using System.Globalization;
using Sessions.Markup;
using Sessions.Simulation;

namespace Sessions.Reports;

/// <summary>How equity went in some runs, as lines over one axis of time; and a small curve of one.</summary>
internal static class CurvePicture
{
    private const int Left = 64;
    private const int Right = 1144;
    private const int Top = 12;
    private const int Bottom = 208;

    /// <summary>At the most: what would not stand wholly in the picture is left out.</summary>
    private const int LetterWidth = 7;

    /// <summary>The lines.</summary>
    /// <param name="model">Says in which zone times are shown.</param>
    /// <param name="lines">Each with the class of its style and at least two points.</param>
    /// <param name="marks">Instants at which an upright line stands.</param>
    /// <param name="name">What is drawn.</param>
    /// <param name="words">The same for a reader who does not see it.</param>
    public static Html Render(ReportModel model, IReadOnlyList<(string Style, IReadOnlyList<CurvePoint> Points)> lines, IEnumerable<DateTimeOffset> marks, string name, string words)
    {
        var points = lines.SelectMany(static line => line.Points).ToList();
        var (from, to) = (points.Min(static point => point.Instant), points.Max(static point => point.Instant));
        var (low, high) = (points.Min(static point => point.Value), points.Max(static point => point.Value));
        var plot = new Frame(from, to, low, high > low ? high : low + 1, (Left, Right, Top, Bottom));
        var grid = Html.Join(Axis.Steps(low, high, 4), value => Html.Of(
            $"<path class=\"gl\" d=\"M{Left} {plot.Y(value)}H{Right}\"/><text x=\"{Left - 8}\" y=\"{plot.Y(value) + 4}\" text-anchor=\"end\">{Axis.Text(value)}</text>"));
        var upright = Html.Join(marks, mark => Html.Of($"<path class=\"gl\" d=\"M{Text(plot.X(mark))} {Top}V{Bottom}\"/>"));
        var times = Html.Join(TimeAxis.Steps(model, from, to, 10).Where(step => plot.X(step.At) <= Right - (LetterWidth * step.Words.Length / 2)), step => Html.Of(
            $"<text x=\"{plot.X(step.At)}\" y=\"228\" text-anchor=\"middle\">{step.Words}</text>"));
        var drawn = Html.Join(lines, line => Html.Of($"<path class=\"{line.Style}\" d=\"{Path(line.Points, plot)}\"/>"));
        return Html.Of($"""
            <div class="tw" tabindex="0" role="region" aria-label="{name}"><svg class="swl" viewBox="0 0 1152 236" role="img" aria-label="{words}">{grid}{upright}{times}{drawn}</svg></div>
            """);
    }

    /// <summary>A curve without an axis.</summary>
    public static Html Small(SweepRun run)
    {
        var points = Known(run);
        if (points.Count < 2)
        {
            return Html.Of($"{Words.Unknown}");
        }

        var (low, high) = (points.Min(static point => point.Value), points.Max(static point => point.Value));
        var plot = new Frame(points[0].Instant, points[^1].Instant, low, high > low ? high : low + 1, (0, 96, 2, 20));
        return Html.Of($"<svg class=\"spark\" viewBox=\"0 0 96 22\" aria-hidden=\"true\"><path d=\"{Path(points, plot)}\"/></svg>");
    }

    /// <summary>The points of a run at which its equity was known.</summary>
    public static IReadOnlyList<CurvePoint> Known(SweepRun run) =>
        [.. run.Equity.Where(static point => point.Equity is not null).Select(static point => new CurvePoint(point.Instant, (double)point.Equity!))];

    private static string Path(IReadOnlyList<CurvePoint> points, Frame plot) =>
        "M" + string.Join('L', points.Select(point => $"{Text(plot.X(point.Instant))} {Text(plot.Y(point.Value))}"));

    private static string Text(double number) => number.ToString("0.#", CultureInfo.InvariantCulture);

    /// <summary>Where an instant and a value are drawn.</summary>
    private sealed class Frame(DateTimeOffset from, DateTimeOffset to, double low, double high, (double Left, double Right, double Top, double Bottom) box)
    {
        public double X(DateTimeOffset instant) => box.Left + (to > from ? (instant - from) / (to - from) * (box.Right - box.Left) : 0);

        public double Y(double value) => box.Bottom - ((value - low) / (high - low) * (box.Bottom - box.Top));
    }
}
