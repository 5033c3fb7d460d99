using System.Globalization;
using Sessions.Markup;

namespace Sessions.Reports;

/// <summary>The head, the figures that are looked at first, and what makes them doubtful.</summary>
internal static class OverviewSection
{
    public static Html Render(ReportModel model) => Html.Of($"""
        <div class="top"><h1>{model.Report.Title}</h1><p class="sub">{Html.Join(Facts(model), static fact => Html.Of($"<span>{fact}</span> "))}</p></div>
        <section id="kp" aria-label="Overview"><dl class="kpis panel">
        {Figures(model)}
        </dl>
        {Doubts.Render(model)}
        {Warnings(model)}</section>
        """);

    private static IEnumerable<string> Facts(ReportModel model)
    {
        var result = model.Result;
        if (model.Symbols.Count > 0)
        {
            yield return model.Symbols.Count <= 6 ? string.Join(", ", model.Symbols) : $"{string.Join(", ", model.Symbols.Take(5))} and {model.Symbols.Count - 5} more";
        }

        yield return $"{Day(model.Local(result.From))} to {Day(model.Local(result.To))}";
        yield return result.Costs.Select(static costs => costs.Timeframe).Distinct().ToList() is [var one]
            ? $"{Words.Count(result.BarCount, "bar")} of {TimeWords.Length(one)}" : Words.Count(result.BarCount, "bar");
        yield return $"{Words.Money(result.Equity.Count > 0 ? result.Equity[0].Equity : null)} {model.Currency} at the start";
        yield return $"Times in {model.TimeZone}";
    }

    private static Html Figures(ReportModel model)
    {
        var (all, trades) = (model.Statistics, model.Statistics.Trades);
        var net = trades.NetProfit;
        return Html.Of($"""
            {Figure("Net profit", "Return", all.Return is null ? Words.Signed(net) : Words.SignedPercent(all.Return), NetWords(model), Words.Class(all.Return ?? (double?)net))}
            {Figure("Max drawdown", "Drawdown", Words.Percent(all.MaxDrawdown), all.MaxDrawdownMoney is null ? "unknown" : $"{Words.Signed(-all.MaxDrawdownMoney)} {model.Currency}", Words.Class(all.MaxDrawdown))}
            {Figure("Sharpe", "Sharpe", Words.Ratio(all.Sharpe), all.SharpeError is null ? "a year" : $"± {Words.Ratio(all.SharpeError)}, a year", "")}
            {Figure("Sortino", "Sortino", Words.Ratio(all.Sortino), all.Calmar is null ? "a year" : $"Calmar {Words.Ratio(all.Calmar)}", "")}
            {Figure("Profit factor", "Profit factor", trades is { Lost: 0, Won: > 0 } ? "none lost" : Words.Ratio(trades.ProfitFactor), $"payoff {Words.Ratio(trades.Payoff)}", "")}
            {Figure("Win rate", "Win rate", Words.Percent(trades.WinRate), $"of {Words.Count(trades.Count, "trade")}", "")}
            {Figure("Expectancy", "Expectancy", Words.Signed(trades.Expectancy), $"{model.Currency} a trade", Words.Class(trades.Expectancy))}
            """);
    }

    private static Html Figure(string name, string definition, string figure, string below, string style) => Html.Of(
        $"<div><dt>{name} <a class=\"def noprint\" href=\"#{Definitions.IdOf(definition)}\" title=\"{Definitions.Of(definition)}\" aria-label=\"How {name} is worked out\">?</a></dt><dd class=\"{style}\">{figure}<small>{below}</small></dd></div>\n");

    private static string NetWords(ReportModel model)
    {
        var trades = model.Statistics.Trades;
        var money = model.Statistics.Return is null ? model.Currency : $"{Words.Signed(trades.NetProfit)} {model.Currency}";
        return trades.Commission > 0 ? $"{money} after {Words.Money(trades.Commission)} commission" : money;
    }

    private static Html Warnings(ReportModel model) => Html.If(model.Result.Warnings.Count > 0, () => Html.Of($"""
        <details class="panel fig warnings" open><summary>{Words.Count(model.Result.Warnings.Count, "warning")}</summary><ul>
        {Html.Join(model.Result.Warnings, static warning => Html.Of($"<li>{warning}</li>\n"))}</ul></details>
        """));

    private static string Day(DateTimeOffset moment) => moment.ToString("d MMM yyyy", CultureInfo.InvariantCulture);
}
