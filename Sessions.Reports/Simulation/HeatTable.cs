using Sessions.Markup;
using Sessions.Simulation;

namespace Sessions.Reports;

/// <summary>A table whose cells are coloured by what they hold. Each holds it as a number too.</summary>
internal static class HeatTable
{
    private const int Levels = 5;

    /// <summary>The class of a colour: stronger the more of the largest a value is, green above zero and red below.</summary>
    public static string Level(double value, double largest) => value == 0 || largest == 0
        ? "z0"
        : FormattableString.Invariant($"{(value > 0 ? 'p' : 'm')}{Math.Clamp((int)Math.Ceiling(Levels * Math.Abs(value) / largest), 1, Levels)}");

    /// <summary>A table of net profits.</summary>
    /// <param name="id">Its name in the page.</param>
    /// <param name="caption">What it shows.</param>
    /// <param name="columns">The headings.</param>
    /// <param name="rows">Each row's heading and the trades of its cells; the sums are added.</param>
    public static Html Render(string id, string caption, IReadOnlyList<string> columns, IReadOnlyList<(Html Heading, IReadOnlyList<Trade>[] Cells)> rows)
    {
        var most = rows.SelectMany(static row => row.Cells).Select(static cell => (double)Math.Abs(Sum(cell) ?? 0)).DefaultIfEmpty().Max();
        return Html.Of($"""
            <table class="heat" id="{id}"><caption class="sr">{caption}</caption><thead><tr><td></td>{Html.Join(columns, static name => Html.Of($"<th scope=\"col\">{name}</th>"))}<th scope="col" class="tot">All</th></tr></thead><tbody>
            {Html.Join(rows, row => Html.Of($"<tr><th scope=\"row\">{row.Heading}</th>{Html.Join(row.Cells, cell => Cell(cell, most))}{Total([.. row.Cells.SelectMany(static cell => cell)])}</tr>\n"))}</tbody>{Html.If(rows.Count > 1, () => Sums(rows))}</table>
            """);
    }

    private static Html Cell(IReadOnlyList<Trade> trades, double most) => trades.Count == 0
        ? Html.Of($"<td class=\"none\"><span class=\"sr\">no trade</span></td>")
        : Of(trades, Level((double)(Sum(trades) ?? 0), most));

    private static Html Sums(IReadOnlyList<(Html Heading, IReadOnlyList<Trade>[] Cells)> rows) => Html.Of(
        $"<tfoot><tr><th scope=\"row\">All</th>{Html.Join(Enumerable.Range(0, rows[0].Cells.Length), i => Total([.. rows.SelectMany(row => row.Cells[i])]))}{Total([.. rows.SelectMany(static row => row.Cells).SelectMany(static cell => cell)])}</tr></tfoot>");

    private static Html Total(IReadOnlyList<Trade> trades) => trades.Count == 0 ? Html.Of($"<td class=\"tot\"></td>") : Of(trades, $"tot {Words.Class(Sum(trades))}");

    private static Html Of(IReadOnlyList<Trade> trades, string style)
    {
        var (net, won) = (Sum(trades), trades.Count(static trade => trade.NetProfit > 0));
        return Html.Of($"<td class=\"{style}\" data-n=\"{trades.Count}\" data-net=\"{(double)(net ?? 0)}\" data-win=\"{won}\" title=\"{Words.Count(trades.Count, "trade")}, {Words.Count(won)} won, {Words.Signed(net)}\">{Words.Signed(net, 0)}</td>");
    }

    private static decimal? Sum(IReadOnlyList<Trade> trades) => trades.Aggregate((decimal?)0m, static (sum, trade) => sum + trade.NetProfit);
}
