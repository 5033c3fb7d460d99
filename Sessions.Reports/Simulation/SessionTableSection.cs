using System.Globalization;
using Sessions.Markup;
using Sessions.Simulation;

namespace Sessions.Reports;

/// <summary>What each session brought with each symbol, and all of them together, which is what the account says.</summary>
internal static class SessionTableSection
{
    public static Html Render(ReportModel model)
    {
        var rows = RowsOf(model);
        var most = rows.Select(static row => Math.Abs(row.Figures.NetProfit ?? 0)).DefaultIfEmpty().Max();
        return Html.Of($"""
            <div class="panel"><div class="head"><h3>Sessions</h3></div><div class="tw" tabindex="0" role="region" aria-label="Sessions"><table class="bars" id="ses"><caption class="sr">Sessions and symbols</caption><thead><tr><th scope="col">Session</th><th scope="col" class="l wide">Symbol</th><th scope="col" class="wide">Occurrences</th><th scope="col">Trades</th><th scope="col">Won</th><th scope="col" class="wide">PF</th><th scope="col" class="wide">A trade</th><th scope="col" class="wide">Held</th><th scope="col" class="wide">Best</th><th scope="col" class="wide">Worst</th><th scope="col" class="barcell"><span class="sr">Bar</span></th><th scope="col">Net</th></tr></thead><tbody>
            {Html.Join(rows, row => Row(model, row, most))}</tbody><tfoot>{Total(model)}</tfoot></table></div></div>
            """);
    }

    private static List<(int Session, string Symbol, int Occurrences, TradeStatistics Figures)> RowsOf(ReportModel model)
    {
        var trades = model.Trades.ToLookup(static trade => (trade.Session, trade.Trade.Symbol), static trade => trade.Trade);
        var occurrences = model.Occurrences.Select((occurrence, i) => (Session: model.SessionOf[i], occurrence))
            .SelectMany(static pair => pair.occurrence.Trades.Select(static trade => trade.Symbol).Append(pair.occurrence.Symbol).Where(static symbol => symbol.Length > 0).Distinct()
                .Select(symbol => (pair.Session, symbol))).GroupBy(static key => key).ToDictionary(static group => group.Key, static group => group.Count());
        var keys = trades.Select(static group => group.Key).Union(occurrences.Keys);
        return
        [
            .. keys.OrderBy(key => model.PlaceOf(key.Item2)).ThenBy(static key => key.Item1 < 0 ? int.MaxValue : key.Item1).Select(key => (
                key.Item1, key.Item2, occurrences.GetValueOrDefault(key), TradeStatistics.Of([.. trades[key].OrderBy(static trade => trade.ClosedAt)]))),
        ];
    }

    private static Html Row(ReportModel model, (int Session, string Symbol, int Occurrences, TradeStatistics Figures) row, decimal most)
    {
        var figures = row.Figures;
        return Html.Of($"""
            <tr><td>{EarningSection.Chip(model, row.Session)}<span class="nar">{row.Symbol}</span></td><td class="l wide">{row.Symbol}</td><td class="wide">{Words.Count(row.Occurrences)}</td>{Middle(figures)}<td class="wide {Words.Class(figures.Best)}">{Words.Signed(figures.Best)}</td><td class="wide {Words.Class(figures.Worst)}">{Words.Signed(figures.Worst)}</td><td class="barcell">{Bar(figures.NetProfit ?? 0, most)}</td><td class="{Words.Class(figures.NetProfit)}"><b>{Words.Signed(figures.NetProfit)}</b></td></tr>

            """);
    }

    private static Html Total(ReportModel model)
    {
        var figures = model.Statistics.Trades;
        return Html.Of($"<tr><th scope=\"row\">All</th><td class=\"wide\"></td><td class=\"wide\">{Words.Count(model.Occurrences.Count)}</td>{Middle(figures)}<td class=\"wide\">{Words.Signed(figures.Best)}</td><td class=\"wide\">{Words.Signed(figures.Worst)}</td><td class=\"barcell\"></td><td class=\"{Words.Class(figures.NetProfit)}\">{Words.Signed(figures.NetProfit)}</td></tr>");
    }

    private static Html Middle(TradeStatistics figures) => Html.Of($"""
        <td>{Words.Count(figures.Count)}</td><td>{Words.Percent(figures.WinRate)}</td><td class="wide">{(figures is { Lost: 0, Won: > 1 } ? "none lost" : Words.Ratio(figures.ProfitFactor))}</td><td class="wide {Words.Class(figures.Expectancy)}">{Words.Signed(figures.Expectancy)}</td><td class="wide">{TimeWords.Rough(figures.MeanHeld)}</td>
        """);

    private static Html Bar(decimal net, decimal most)
    {
        var width = most == 0 ? 0 : (double)(Math.Abs(net) / most) * 50;
        var text = width.ToString("0.##", CultureInfo.InvariantCulture);
        return Html.Of($"<svg viewBox=\"0 0 100 14\" preserveAspectRatio=\"none\" aria-hidden=\"true\"><rect x=\"{(net < 0 ? 50 - width : 50)}\" y=\"2\" width=\"{text}\" height=\"10\" class=\"{(net < 0 ? "fd" : "fu")}\"/><path class=\"fl\" d=\"M50 0V14\"/></svg>");
    }
}
