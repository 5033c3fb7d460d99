using Sessions.Markup;

namespace Sessions.Reports;

/// <summary>How each figure is worked out.</summary>
internal static class Definitions
{
    private static readonly (string Name, string Text)[] _all =
    [
        ("Return", "Equity at the end ÷ at the start − 1. CAGR, from a year on: the same for a year of 365.25 days. Net profit is that of closed trades, after commission and swap."),
        ("Drawdown", "Equity ÷ the highest equity before it − 1; the lowest over all points, which are hourly and after every trade. Unknown once equity was not above zero."),
        ("Sharpe", "Mean ÷ standard deviation (n − 1) of daily returns × √N, over a rate of zero (Sharpe, 1994). Days end at 00:00 UTC; N is the number of days with bars a year in this run. ± one standard error, √((1 + ½ SR²) ÷ T) × √N (Lo, 2002)."),
        ("Sortino", "Mean ÷ √mean(min(r, 0)²) of daily returns × √N, target zero (Sortino and Price, 1994)."),
        ("Calmar", "CAGR ÷ the largest drawdown, over the whole run (after Young, 1991). Recovery: net profit ÷ the largest drawdown in money. Volatility: standard deviation of daily returns × √N."),
        ("Profit factor", "Sum of winners ÷ sum of losers, net. Payoff: mean winner ÷ mean loser."),
        ("Expectancy", "Mean net profit of a trade; its 95 % interval is ± 1.96 · s ÷ √n. Trades are taken as independent, which those of one day seldom are."),
        ("Win rate", "Trades with a net profit above zero ÷ all trades. One of exactly zero is neither a winner nor a loser."),
        ("MAE and MFE", "Lowest and highest gross profit while a trade was open, from bars' lows and highs, at the price at which it would be closed; the bars of entry and exit whole (Sweeney, 1996). Price kept: gross profit ÷ MFE of the winners."),
        ("Exposure", "Time with at least one open position ÷ all time, and ÷ time in sessions."),
        ("Session of a trade", "The one that opened it, also where a later one closed it. Weekday and hour are those of the entry, in the report's zone; of an occurrence the weekday on which it starts, by its session's zone."),
    ];

    public static string Of(string name) => _all.First(definition => definition.Name == name).Text;

    public static string IdOf(string name) => "def-" + name.ToLowerInvariant().Replace(' ', '-');

    public static Html Render() => Html.Of($"""
        <div class="panel mt fig"><details open><summary>How each figure is worked out</summary><dl class="defs">
        {Html.Join(_all, static definition => Html.Of($"<div id=\"{IdOf(definition.Name)}\" tabindex=\"-1\"><dt>{definition.Name}</dt><dd>{definition.Text}</dd></div>\n"))}</dl></details></div>
        """);
}
