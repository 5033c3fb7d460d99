using Sessions.Markup;
using Sessions.Simulation;

namespace Sessions.Reports;

/// <summary>The runs beside this one: a heat table where two parameters change, the best of them, and how their equity went.</summary>
internal static class SweepSection
{
    private const int MostShown = 12;

    public static Html Render(ReportModel model) => model.Report.Sweep is { Runs.Count: > 0 } sweep
        ? Html.Of($"""
            <section id="sw"><h2>Sweep</h2><p class="lead">{Lead(sweep)}</p>
            {Heat(model, sweep)}
            <div class="panel mt"><div class="head"><h3>Equity</h3></div><div class="fig">{SweepPicture.Render(model, sweep)}</div></div>
            {Best(model, sweep)}</section>
            """)
        : Html.Empty;

    /// <summary>Whether a run came to what the report's result came to: the same trades, profit and drawdown.</summary>
    public static bool IsThis(ReportModel model, SweepRun run) =>
        run.Failure is null && run.Trades == model.Result.Trades.Count && run.NetProfit == model.Result.NetProfit
        && run.MaxDrawdown == model.Statistics.MaxDrawdown;

    private static string Lead(SweepResult sweep)
    {
        var failed = sweep.Runs.Count(static run => run.Failure is not null);
        var left = sweep.PlannedRuns - sweep.Runs.Count;
        var best = sweep.Best is { } known ? $" Best: {known.Parameters}, {Words.Signed(known.NetProfit)} {sweep.AccountCurrency}." : "";
        return $"{Words.Count(sweep.Runs.Count, "run")}.{best}"
            + (sweep.Runs.Count > 1 ? $" The best of {Words.Count(sweep.Runs.Count)} is partly luck: look for a region that is good, not for a cell." : "")
            + (failed > 0 ? $" {Words.Count(failed, "run")} failed." : "") + (left > 0 ? $" {Words.Count(left)} more were not run." : "");
    }

    /// <summary>A cell for each pair of values, where exactly two parameters have more than one and no pair is missing.</summary>
    private static Html Heat(ReportModel model, SweepResult sweep)
    {
        var names = sweep.Runs[0].Parameters.Values.Select(static pair => pair.Key).Where(name => ValuesOf(sweep, name).Count > 1).ToList();
        if (names is not [var down, var across])
        {
            return Html.Empty;
        }

        var (rows, columns) = (ValuesOf(sweep, down), ValuesOf(sweep, across));
        var cells = sweep.Runs.ToDictionary(run => (TextOf(run, down), TextOf(run, across)));
        var most = sweep.Runs.Select(static run => (double)Math.Abs(run.NetProfit ?? 0)).Max();
        return Html.Of($"""
            <div class="panel"><div class="head"><h3>Net profit, {sweep.AccountCurrency}</h3><span class="soft">{down} down, {across} across; this run is outlined</span></div><div class="tw" tabindex="0" role="region" aria-label="Net profit by {down} and {across}"><table class="heat" id="swh"><caption class="sr">Net profit by {down} and {across}</caption><thead><tr><td></td>{Html.Join(columns, static value => Html.Of($"<th scope=\"col\">{value}</th>"))}</tr></thead><tbody>
            {Html.Join(rows, row => Html.Of($"<tr><th scope=\"row\">{row}</th>{Html.Join(columns, column => Cell(model, cells.GetValueOrDefault((row, column)), most))}</tr>\n"))}</tbody></table></div></div>
            """);
    }

    private static Html Cell(ReportModel model, SweepRun? run, double most)
    {
        if (run?.NetProfit is not { } net)
        {
            return Html.Of($"<td class=\"none\">{Words.Unknown}<span class=\"sr\"> {(run is null ? "not run" : run.Failure is null ? "unknown" : "failed")}</span></td>");
        }

        var isThis = IsThis(model, run);
        return Html.Of($"<td class=\"{HeatTable.Level((double)net, most)}{(isThis ? " mine" : "")}\" title=\"{run.Parameters.ToString()}: {Words.Count(run.Trades, "trade")}, drawdown {Words.Percent(run.MaxDrawdown)}\">{Words.Signed(net, 0)}{Html.If(isThis, static () => Html.Of($"<span class=\"sr\"> this run</span>"))}</td>");
    }

    private static Html Best(ReportModel model, SweepResult sweep) => Html.If(sweep.Ranked.Count > 0, () => Html.Of($"""
        <div class="panel mt"><div class="tw" tabindex="0" role="region" aria-label="Best runs"><table id="swb"><caption>{(sweep.Ranked.Count > MostShown ? $"The best {MostShown} of {Words.Count(sweep.Ranked.Count)}" : "All runs, the best first")}</caption><thead><tr><th scope="col" class="l">Parameters</th><th scope="col">Net</th><th scope="col" class="wide">Return</th><th scope="col">Drawdown</th><th scope="col" class="wide">Sharpe</th><th scope="col" class="wide">PF</th><th scope="col" class="wide">Won</th><th scope="col" class="wide">Trades</th><th scope="col" class="l wide">Equity</th></tr></thead><tbody>
        {Html.Join(sweep.Ranked.Take(MostShown), run => Row(model, run))}</tbody></table></div></div>
        """));

    private static Html Row(ReportModel model, SweepRun run) => Html.Of($"""
        <tr><th scope="row" class="l">{run.Parameters.ToString()}{Html.If(IsThis(model, run), static () => Html.Of($" <b>this run</b>"))}</th><td class="{Words.Class(run.NetProfit)}">{Words.Signed(run.NetProfit)}</td><td class="wide {Words.Class(run.Return)}">{Words.SignedPercent(run.Return)}</td><td>{Words.Percent(run.MaxDrawdown)}</td><td class="wide">{Words.Ratio(run.Sharpe)}</td><td class="wide">{Words.Ratio(run.ProfitFactor)}</td><td class="wide">{Words.Percent(run.WinRate)}</td><td class="wide">{Words.Count(run.Trades)}</td><td class="l wide">{CurvePicture.Small(run)}</td></tr>

        """);

    private static List<string> ValuesOf(SweepResult sweep, string name) => [.. sweep.Runs.Select(run => TextOf(run, name)).Distinct()];

    private static string TextOf(SweepRun run, string name) =>
        FormattableString.Invariant($"{run.Parameters.Values.First(pair => pair.Key == name).Value}");
}
