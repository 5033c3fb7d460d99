using Sessions.Markup;

namespace Sessions.Reports;

/// <summary>How often a number lies where, as bars. The rarest on both sides are in the outermost bars.</summary>
internal static class Histogram
{
    private const double Width = 340;
    private const double Bottom = 196;
    private const int Bars = 36;

    /// <summary>The part of the numbers that lies outside, on each side.</summary>
    private const double Outside = 0.01;

    public static Html Render(IReadOnlyList<double> values, string label, Func<double, string> style, Func<double, string> words)
    {
        if (values.Count == 0)
        {
            return Html.Of($"<p class=\"soft\">Unknown.</p>");
        }

        var sorted = values.Order().ToArray();
        var (low, high) = (sorted[(int)(sorted.Length * Outside)], sorted[^(1 + (int)(sorted.Length * Outside))]);
        var step = Axis.StepOf(Math.Max((high - low) / Bars, 1e-6));
        var (first, last) = ((int)Math.Floor(low / step), (int)Math.Floor(high / step));
        var counts = new int[last - first + 1];
        foreach (var value in sorted)
        {
            counts[Math.Clamp((int)Math.Floor(value / step), first, last) - first]++;
        }

        var (most, wide) = (counts.Max(), Width / counts.Length);
        var bars = Html.Join(counts.Select((count, i) => Html.If(count > 0, () => Html.Of(
            $"<rect x=\"{(i * wide) + 0.5}\" y=\"{Bottom - ((Bottom - 6) * count / most)}\" width=\"{Math.Max(1, wide - 1)}\" height=\"{(Bottom - 6) * count / most}\" rx=\"1\" class=\"{style((first + i) * step)}\"><title>{words((first + i) * step)} to {words((first + i + 1) * step)}: {Words.Count(count)}</title></rect>"))));
        var marks = Html.Join(Axis.Steps(first * step, (last + 1) * step, 6), value => Html.Of($"<text x=\"{Math.Clamp((value - (first * step)) / step * wide, 12, Width - 12)}\" y=\"212\" text-anchor=\"middle\">{words(value)}</text>"));
        return Html.Of($"<svg viewBox=\"0 0 340 216\" role=\"img\" aria-label=\"{label}\"><path class=\"fl\" d=\"M0 {Bottom}H340\"/>{bars}{marks}</svg>");
    }
}
