using Sessions.Brokers;
using Sessions.Markup;

namespace Sessions.Reports;

/// <summary>Trades: how their profits, their excursions and their lengths are spread, the deepest falls, and all other figures.</summary>
internal static class TradeSection
{
    public static Html Render(ReportModel model) => Html.If(model.Trades.Count > 0, () => Html.Of($"""
        <section id="tr"><h2>Trades</h2><p class="lead">{Lead(model)}</p>
        <div class="grid3">{Profits(model)}{Excursions(model)}{Held(model)}</div>
        <div class="grid32 mt">{Falls(model)}{Figures(model)}</div>{Open(model)}</section>
        """));

    private static string Lead(ReportModel model)
    {
        var (all, trades) = (model.Statistics, model.Statistics.Trades);
        var pace = all.Days > 0 && trades.Count >= all.Days ? $", {Words.Count((long)Math.Round((double)trades.Count / all.Days))} a day" : "";
        return $"{Words.Count(trades.Count, "trade")}{pace}.{(trades.PriceKept is { } kept ? $" {Words.Percent(kept)} of the best price of winners was kept." : "")}";
    }

    private static Html Profits(ReportModel model)
    {
        var profits = model.Result.Trades.Select(static trade => trade.NetProfit).OfType<decimal>().Select(static profit => (double)profit).ToList();
        var trades = model.Statistics.Trades;
        return Html.Of($"""
            <div class="panel fig"><h3>Net profit of a trade</h3><p>Mean <b>{Words.Signed(trades.Expectancy)}</b>, best <b>{Words.Signed(trades.Best)}</b>, worst <b>{Words.Signed(trades.Worst)}</b> {model.Currency}</p>{Histogram.Render(profits, "Number of trades by net profit", static from => from < 0 ? "fd" : "fu", Axis.Text)}</div>
            """);
    }

    private static Html Excursions(ReportModel model)
    {
        var known = model.Result.Trades.Where(static trade => trade is { MaxAdverse: not null, NetProfit: not null }).ToList();
        var winners = known.Where(static trade => trade.NetProfit > 0).Select(static trade => trade.MaxAdverse!.Value).Order().ToList();
        var losers = known.Where(static trade => trade.NetProfit < 0).Select(static trade => trade.MaxAdverse!.Value).Order().ToList();
        var said = winners.Count < 2 ? "Too few winners to say." : $"90 % of winners stayed above {Words.Signed(winners[winners.Count / 10])} {model.Currency} (MAE).";
        var half = winners.Count < 2 || losers.Count < 2 ? "" : $" Half of the winners never fell below {Words.Signed(winners[winners.Count / 2])}, half of the losers fell below {Words.Signed(losers[losers.Count / 2])}.";
        return Html.Of($"<div class=\"panel fig\"><h3>Against you, before the end</h3><p>{said}</p><div class=\"scat\"><canvas id=\"mae\" role=\"img\" aria-label=\"Net profit over the lowest unrealised profit of each trade.{half}\"></canvas></div></div>");
    }

    private static Html Held(ReportModel model)
    {
        var minutes = model.Result.Trades.Select(static trade => (trade.ClosedAt - trade.OpenedAt).TotalMinutes).ToList();
        var trades = model.Statistics.Trades;
        var (unit, name) = trades.MedianHeld >= TimeSpan.FromDays(2) ? (1440d, "days") : trades.MedianHeld >= TimeSpan.FromHours(3) ? (60d, "hours") : (1d, "minutes");
        return Html.Of($"<div class=\"panel fig\"><h3>Time held, {name}</h3><p>Mean <b>{TimeWords.Rough(trades.MeanHeld)}</b>, median <b>{TimeWords.Rough(trades.MedianHeld)}</b></p>{Histogram.Render([.. minutes.Select(value => value / unit)], $"Number of trades by {name} held", static _ => "fa", Axis.Text)}</div>");
    }

    private static Html Falls(ReportModel model) => Html.Of($"""
        <div class="panel"><div class="tw" tabindex="0" role="region" aria-label="Worst drawdowns"><table id="falls"><caption>Worst drawdowns</caption><thead><tr><th scope="col">From</th><th scope="col" class="wide">Lowest</th><th scope="col">Back on</th><th scope="col">Depth</th><th scope="col">Took</th></tr></thead><tbody>
        {Html.Join(model.Statistics.Drawdowns, fall => Html.Of($"<tr><td>{model.Date(fall.Peak)}</td><td class=\"wide\">{model.Date(fall.Trough)}</td><td>{(fall.Recovered is { } back ? model.Date(back) : "not yet")}</td><td class=\"down\" title=\"{Words.Signed(-fall.Money)} {model.Currency}\">{Words.Percent(fall.Depth)}</td><td>{TimeWords.Rough((fall.Recovered ?? model.Result.To) - fall.Peak)}</td></tr>\n"))}{Html.If(model.Statistics.Drawdowns.Count == 0, () => Html.Of($"<tr><td colspan=\"5\" class=\"soft\">{(model.Statistics.MaxDrawdown is null ? "Unknown." : "None.")}</td></tr>"))}</tbody></table></div></div>
        """);

    private static Html Figures(ReportModel model)
    {
        var (all, trades) = (model.Statistics, model.Statistics.Trades);
        var days = all.DailyReturns;
        var winners = model.Result.Trades.Where(static trade => trade.NetProfit > 0).Select(static trade => trade.NetProfit).DefaultIfEmpty().Average();
        var losers = model.Result.Trades.Where(static trade => trade.NetProfit < 0).Select(static trade => trade.NetProfit).DefaultIfEmpty().Average();
        double? best = days.Count == 0 ? null : days.Max();
        double? worst = days.Count == 0 ? null : days.Min();
        double? up = days.Count == 0 ? null : (double)days.Count(static day => day > 0) / days.Count;
        (string Name, string Value, string Style)[] figures =
        [
            ("CAGR", Words.SignedPercent(all.AnnualReturn), ""), ("Volatility, a year", Words.Percent(all.Volatility), ""), ("Calmar", Words.Ratio(all.Calmar), ""), ("Recovery factor", Words.Ratio(all.Recovery), ""),
            ("Days with a profit", Words.Percent(up), ""), ("Best day", Words.SignedPercent(best, 2), Words.Class(best)), ("Worst day", Words.SignedPercent(worst, 2), Words.Class(worst)),
            ("Mean winner", Words.Signed(winners), Words.Class(winners)), ("Mean loser", Words.Signed(losers), Words.Class(losers)),
            ("Longest winning run", Count(trades.WinsInARow), ""), ("Longest losing run", Count(trades.LossesInARow), ""),
            ("In the market", Words.Percent(all.Exposure), ""), ("of session time", Words.Percent(all.ExposureInSessions), ""),
        ];
        return Html.Of($"<div class=\"panel\"><div class=\"head\"><h3>All figures</h3></div><dl class=\"stats two\">{Html.Join(figures, static figure => Html.Of($"<div><dt>{figure.Name}</dt><dd class=\"{figure.Style}\">{figure.Value}</dd></div>\n"))}</dl></div>");
    }

    private static Html Open(ReportModel model) => Html.If(model.Result.OpenPositions.Count > 0, () => Html.Of($"""
        <div class="panel mt"><div class="tw" tabindex="0" role="region" aria-label="Open at the end"><table id="open"><caption>Open at the end, at the last quotes</caption><thead><tr><th scope="col">Opened</th><th scope="col" class="l">Position</th><th scope="col">Price</th><th scope="col">Net</th></tr></thead><tbody>
        {Html.Join(model.Result.OpenPositions, position => Row(model, position))}</tbody></table></div></div>
        """));

    private static Html Row(ReportModel model, Position position) => Html.Of(
        $"<tr><td>{(position.OpenedAt is { } at ? model.Time(at) : Words.Unknown)}</td><td class=\"l\">{ReportModel.WordsOf(position)}</td><td>{Words.Price(position.OpenPrice)}</td><td class=\"{Words.Class(position.NetProfit)}\">{Words.Signed(position.NetProfit)}</td></tr>\n");

    private static string Count(int? count) => count is { } known ? Words.Count(known) : Words.Unknown;
}
