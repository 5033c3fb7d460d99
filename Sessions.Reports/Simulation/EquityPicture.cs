using System.Globalization;
using System.Text;
using Sessions.Markup;
using Sessions.Simulation;

namespace Sessions.Reports;

/// <summary>Equity and drawdown as a small drawing, for print and where no script runs.</summary>
internal static class EquityPicture
{
    private const int Left = 64;
    private const int Right = 1144;
    private const int Columns = 540;

    /// <summary>At the most: what would not stand wholly in the picture is left out.</summary>
    private const int LetterWidth = 7;

    public static Html Render(ReportModel model)
    {
        var known = model.Result.Equity.Where(static point => point.Equity is not null).ToList();
        if (known.Count < 2 || known[^1].Instant <= known[0].Instant)
        {
            return Html.Of($"<p class=\"soft\">{(model.Result.Equity.Count > known.Count ? "Equity is unknown." : known.Count == 0 ? "There is no equity to draw." : "There is one point of equity, and nothing to draw.")}</p>");
        }

        var points = EquityThinning.Of(known, Columns);
        var (from, to) = (points[0].Instant, points[^1].Instant);
        var plot = new Plot(from, to, Left, Right);
        var (low, high) = (points.Min(static point => (double)point.Equity!), points.Max(static point => (double)point.Equity!));
        plot.Range(low, high, 12, 190);
        var money = Line(plot, points.Select(static point => (point.Instant, (double)point.Equity!)));
        var lines = Html.Join(Axis.Steps(low, high, 4), value => Grid(plot, value, Axis.Text(value)));
        var falls = Falls(points);
        var worst = falls.Select(static fall => fall.Depth).DefaultIfEmpty().Min();
        var times = Html.Join(TimeAxis.Steps(model, from, to, 10).Where(step => plot.X(step.At) <= Right - (LetterWidth * step.Words.Length / 2)), step => Html.Of($"<path class=\"gl\" d=\"M{plot.X(step.At)} 12V300\"/><text x=\"{plot.X(step.At)}\" y=\"318\" text-anchor=\"middle\">{step.Words}</text>"));
        plot.Range(Math.Min(worst, -0.0001), 0, 222, 300);
        var area = falls.Count == 0 ? "" : $"M{Text(Left)} {Text(plot.Y(0))}L{Line(plot, falls)[1..]}V{Text(plot.Y(0))}z";
        var depths = Html.Join(Axis.Steps(Math.Min(worst, -0.0001) * 100, 0, 2), value => Grid(plot, value / 100, Axis.Text(value) + " %"));
        return Html.Of($"""
            <svg viewBox="0 0 1152 324" role="img" aria-label="{Sentence(model, points)}">{times}{lines}{depths}<path class="dda" d="{area}"/><path class="eql" d="{money}"/></svg>
            """);
    }

    private static string Sentence(ReportModel model, IReadOnlyList<EquityPoint> points)
    {
        var (first, last) = (points[0].Equity, points[^1].Equity);
        return $"Equity {(last > first ? "rose" : last < first ? "fell" : "came back")} from {Words.Money(first)} to {Words.Money(last)} {model.Currency}; below it the drawdown, at worst {Words.Percent(model.Statistics.MaxDrawdown)}.";
    }

    /// <summary>How far below the highest before it equity was, while it had always been above zero.</summary>
    private static List<(DateTimeOffset Instant, double Depth)> Falls(IReadOnlyList<EquityPoint> points)
    {
        var high = 0m;
        return
        [
            .. points.TakeWhile(static point => point.Equity > 0).Select(point =>
            {
                var equity = point.Equity.GetValueOrDefault();
                high = Math.Max(high, equity);
                return (point.Instant, (double)(equity / high) - 1);
            }),
        ];
    }

    private static Html Grid(Plot plot, double value, string words) =>
        Html.Of($"<path class=\"gl\" d=\"M{Left} {plot.Y(value)}H{Right}\"/><text x=\"{Left - 8}\" y=\"{plot.Y(value) + 4}\" text-anchor=\"end\">{words}</text>");

    private static string Line(Plot plot, IEnumerable<(DateTimeOffset Instant, double Value)> points)
    {
        var path = new StringBuilder();
        foreach (var (instant, value) in points)
        {
            path.Append(path.Length == 0 ? 'M' : 'L').Append(Text(plot.X(instant))).Append(' ').Append(Text(plot.Y(value)));
        }

        return path.ToString();
    }

    private static string Text(double number) => number.ToString("0.#", CultureInfo.InvariantCulture);

    /// <summary>Where an instant and a value are drawn.</summary>
    private sealed class Plot(DateTimeOffset from, DateTimeOffset to, double left, double right)
    {
        private double _low;
        private double _high;
        private double _top;
        private double _bottom;

        public void Range(double low, double high, double top, double bottom) => (_low, _high, _top, _bottom) = high > low ? (low, high, top, bottom) : (low - 1, high + 1, top, bottom);

        public double X(DateTimeOffset instant) => left + ((instant - from) / (to - from) * (right - left));

        public double Y(double value) => _bottom - ((value - _low) / (_high - _low) * (_bottom - _top));
    }
}
