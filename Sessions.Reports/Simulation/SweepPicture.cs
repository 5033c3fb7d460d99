using System.Globalization;
using Sessions.Markup;
using Sessions.Simulation;

namespace Sessions.Reports;

/// <summary>How equity went in the best run, in the middle one and in this one; and a small curve of any.</summary>
internal static class SweepPicture
{
    private const int Left = 64;
    private const int Right = 1144;
    private const int Top = 12;
    private const int Bottom = 208;

    public static Html Render(ReportModel model, SweepResult sweep)
    {
        var ranked = sweep.Ranked.Where(static run => Known(run).Count > 1).ToList();
        if (ranked.Count == 0)
        {
            return Html.Of($"<p class=\"soft\">Equity is unknown.</p>");
        }

        List<(string Name, string Style, SweepRun Run)> lines = [("the best", "s0", ranked[0])];
        if (ranked.Count > 2)
        {
            lines.Add(("the middle one", "s3", ranked[ranked.Count / 2]));
        }

        if (ranked.Find(run => SweepSection.IsThis(model, run)) is { } mine && mine != ranked[0])
        {
            lines.Add(("this one", "s1", mine));
        }

        var points = lines.SelectMany(static line => Known(line.Run)).ToList();
        var (from, to) = (points.Min(static point => point.Instant), points.Max(static point => point.Instant));
        var (low, high) = (points.Min(static point => point.Value), points.Max(static point => point.Value));
        var plot = new Frame(from, to, low, high > low ? high : low + 1);
        var grid = Html.Join(Axis.Steps(low, high, 4), value => Html.Of(
            $"<path class=\"gl\" d=\"M{Left} {plot.Y(value)}H{Right}\"/><text x=\"{Left - 8}\" y=\"{plot.Y(value) + 4}\" text-anchor=\"end\">{Axis.Text(value)}</text>"));
        var times = Html.Join(TimeAxis.Steps(model, from, to, 10), step => Html.Of(
            $"<text x=\"{plot.X(step.At)}\" y=\"228\" text-anchor=\"middle\">{step.Words}</text>"));
        return Html.Of($"""
            <div class="tw" tabindex="0" role="region" aria-label="Equity of the runs"><svg class="swl" viewBox="0 0 1152 236" role="img" aria-label="{string.Join("; ", lines.Select(line => $"{line.Name}, {line.Run.Parameters}: {Words.Signed(line.Run.NetProfit)}"))}">{grid}{times}{Html.Join(lines, line => Html.Of($"<path class=\"{line.Style}\" d=\"{Path(Known(line.Run), plot)}\"/>"))}</svg></div>
            <p class="swk">{Html.Join(lines, static line => Html.Of($"<span class=\"chip c{line.Style[1..]}\"><i></i>{line.Name}: {line.Run.Parameters.ToString()}</span> "))}</p>
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
        var plot = new Frame(points[0].Instant, points[^1].Instant, low, high > low ? high : low + 1) { Box = (0, 96, 2, 20) };
        return Html.Of($"<svg class=\"spark\" viewBox=\"0 0 96 22\" aria-hidden=\"true\"><path d=\"{Path(points, plot)}\"/></svg>");
    }

    private static List<(DateTimeOffset Instant, double Value)> Known(SweepRun run) =>
        [.. run.Equity.Where(static point => point.Equity is not null).Select(static point => (point.Instant, (double)point.Equity!))];

    private static string Path(List<(DateTimeOffset Instant, double Value)> points, Frame plot) =>
        "M" + string.Join('L', points.Select(point => $"{Text(plot.X(point.Instant))} {Text(plot.Y(point.Value))}"));

    private static string Text(double number) => number.ToString("0.#", CultureInfo.InvariantCulture);

    /// <summary>Where an instant and a value are drawn.</summary>
    private sealed class Frame(DateTimeOffset from, DateTimeOffset to, double low, double high)
    {
        public (double Left, double Right, double Top, double Bottom) Box { get; init; } =
            (SweepPicture.Left, SweepPicture.Right, SweepPicture.Top, SweepPicture.Bottom);

        public double X(DateTimeOffset instant) => Box.Left + (to > from ? (instant - from) / (to - from) * (Box.Right - Box.Left) : 0);

        public double Y(double value) => Box.Bottom - ((value - low) / (high - low) * (Box.Bottom - Box.Top));
    }
}
