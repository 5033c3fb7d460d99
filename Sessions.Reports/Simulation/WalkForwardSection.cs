using System.Globalization;
using Sessions.Markup;
using Sessions.Simulation;

namespace Sessions.Reports;

/// <summary>What parameters were worth on bars on which they had not been chosen: a row a split, and the equity of the stretches out of sample.</summary>
internal static class WalkForwardSection
{
    public static Html Render(ReportModel model) => model.Report.WalkForward is { Splits.Count: > 0 } walk
        ? Html.Of($"""
            <section id="wf"><h2>Walk forward</h2><p class="lead">{Lead(model, walk)}</p>
            <div class="panel"><div class="head"><h3>Equity out of sample</h3><span class="soft">each stretch goes on where the last one ended</span></div><div class="fig">{Picture(model, walk)}</div></div>
            <div class="panel mt"><div class="tw" tabindex="0" role="region" aria-label="Splits"><table id="wft"><caption>Net profit of each split, {model.Currency}</caption><thead><tr><th scope="col" class="l">Tried from</th><th scope="col" class="wide">to</th><th scope="col" class="wide">Chosen from</th><th scope="col" class="l">Parameters</th><th scope="col">In sample</th><th scope="col">Out of sample</th><th scope="col" class="wide">Return</th><th scope="col" class="wide">Drawdown</th><th scope="col" class="wide">PF</th><th scope="col" class="wide">Won</th><th scope="col" class="wide">Trades</th></tr></thead><tbody>
            {Html.Join(walk.Splits, split => Row(model, split))}</tbody><tfoot>{Total(walk)}</tfoot></table></div></div></section>
            """)
        : Html.Empty;

    private static string Lead(ReportModel model, WalkForwardResult walk)
    {
        var inSample = InSample(walk);
        var above = walk.Splits.Count(static split => split.OutOfSample.NetProfit > 0);
        var first = walk.Splits[0];
        var kept = inSample > 0 && walk.NetProfit is { } net
            ? $" A day out of sample brought {Percent(net / Days(first.To - first.Split) / (inSample.Value / Days(first.Split - first.From)))} of a day in sample."
            : "";
        return $"{Words.Count(walk.Splits.Count, "split")}: of {Words.Count(walk.RunsPerSplit, "run")} the best was chosen on {TimeWords.Rough(first.Split - first.From)}, and tried on the {TimeWords.Rough(first.To - first.Split)} after."
            + $" In sample {Words.Signed(inSample)} {model.Currency}, out of sample {Words.Signed(walk.NetProfit)} {model.Currency}, above zero in {above} of {walk.Splits.Count}.{kept}";
    }

    private static Html Picture(ReportModel model, WalkForwardResult walk)
    {
        var points = Joined(walk);
        return points.Count < 2
            ? Html.Of($"<p class=\"soft\">Equity is unknown.</p>")
            : CurvePicture.Render(model, [("s0", points)], walk.Splits.Skip(1).Select(static split => split.Split), "Equity out of sample", $"From {Words.Money((decimal)points[0].Value)} to {Words.Money((decimal)points[^1].Value)} {model.Currency}.");
    }

    /// <summary>Each stretch begins with the account's balance; joined they are one account's course. None where equity is not known of one.</summary>
    private static List<CurvePoint> Joined(WalkForwardResult walk)
    {
        var joined = new List<CurvePoint>();
        foreach (var split in walk.Splits)
        {
            var points = CurvePicture.Known(split.OutOfSample);
            if (points.Count == 0 || points.Count < split.OutOfSample.Equity.Count)
            {
                return [];
            }

            var ahead = joined.Count == 0 ? 0 : joined[^1].Value - points[0].Value;
            joined.AddRange(points.Select(point => point with { Value = point.Value + ahead }));
        }

        return joined;
    }

    private static Html Row(ReportModel model, WalkForwardSplit split)
    {
        var (chosen, tried) = (split.InSample, split.OutOfSample);
        var profit = tried.Failure is null ? Words.Signed(tried.NetProfit) : "failed";
        return Html.Of($"""
            <tr><th scope="row" class="l">{model.Date(split.Split)}</th><td class="wide">{model.Date(split.To)}</td><td class="wide">{model.Date(split.From)}</td><td class="l">{chosen.Parameters.ToString()}</td><td class="{Words.Class(chosen.NetProfit)}">{Words.Signed(chosen.NetProfit)}</td><td class="{Words.Class(tried.NetProfit)}">{profit}</td><td class="wide {Words.Class(tried.Return)}">{Words.SignedPercent(tried.Return)}</td><td class="wide">{Words.Percent(tried.MaxDrawdown)}</td><td class="wide">{Words.Ratio(tried.ProfitFactor)}</td><td class="wide">{Words.Percent(tried.WinRate)}</td><td class="wide">{Words.Count(tried.Trades)}</td></tr>

            """);
    }

    private static Html Total(WalkForwardResult walk) => Html.Of(
        $"<tr><th scope=\"row\" class=\"l\">All</th><td class=\"wide\"></td><td class=\"wide\"></td><td></td><td class=\"{Words.Class(InSample(walk))}\">{Words.Signed(InSample(walk))}</td><td class=\"{Words.Class(walk.NetProfit)}\">{Words.Signed(walk.NetProfit)}</td><td class=\"wide\"></td><td class=\"wide\"></td><td class=\"wide\"></td><td class=\"wide\"></td><td class=\"wide\">{Words.Count(walk.Splits.Sum(static split => split.OutOfSample.Trades))}</td></tr>");

    private static decimal? InSample(WalkForwardResult walk) => walk.Splits.Aggregate((decimal?)0m, static (sum, split) => sum + split.InSample.NetProfit);

    private static decimal Days(TimeSpan length) => length.Ticks / (decimal)TimeSpan.TicksPerDay;

    private static string Percent(decimal part) => Math.Round(part * 100).ToString("0", CultureInfo.InvariantCulture).Replace('-', '−') + " %";
}
