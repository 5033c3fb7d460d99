using System.Globalization;
using Sessions.Markup;
using Sessions.Simulation;

namespace Sessions.Reports;

/// <summary>Equity and drawdown, and the return of each month.</summary>
internal static class EquitySection
{
    public static Html Render(ReportModel model) => Html.Of($"""
        <section id="eq" aria-label="Equity"><div class="panel"><div class="head"><h2>Equity and drawdown</h2>
        <div class="seg noprint js" role="group" aria-label="Span" id="span">{Spans(model.Result.To - model.Result.From)}</div></div>
        <div class="static fig">{EquityPicture.Render(model)}</div>
        <div class="chart" id="eqc" tabindex="0" role="group" aria-roledescription="chart" aria-label="Equity and drawdown. Arrow keys read it point by point, plus and minus zoom."><div class="legend" id="eql"></div></div></div>
        {Months(model)}</section>
        """);

    /// <summary>Shorter spans than the whole, where that is longer than they are.</summary>
    private static Html Spans(TimeSpan whole)
    {
        var spans = ((int Days, string Name)[])[(31, "1 M"), (92, "3 M"), (183, "6 M")];
        return Html.Of($"{Html.Join(spans.Where(span => span.Days < whole.TotalDays), static span => Html.Of($"<button type=\"button\" data-d=\"{span.Days}\" aria-pressed=\"false\">{span.Name}</button>"))}<button type=\"button\" data-d=\"0\" aria-pressed=\"true\">All</button>");
    }

    private static Html Months(ReportModel model)
    {
        var months = model.Statistics.Months;
        var most = months.Select(static month => Math.Abs(month.Return)).DefaultIfEmpty().Max();
        return Html.If(months.Count > 0, () => Html.Of($"""
            <div class="panel mt"><div class="head"><h3>Return by month, %</h3></div><div class="tw" tabindex="0" role="region" aria-label="Return by month"><table class="heat" id="mon"><caption class="sr">Return by month of UTC, in percent</caption>
            <thead><tr><td></td>{Html.Join(Enumerable.Range(1, 12), static month => Html.Of($"<th scope=\"col\">{Name(month)}</th>"))}<th scope="col" class="tot">Year</th></tr></thead><tbody>
            {Html.Join(months.GroupBy(static month => month.Year), year => Year(year.Key, [.. year], most))}</tbody></table></div></div>
            """));
    }

    private static Html Year(int year, IReadOnlyList<MonthReturn> months, double most)
    {
        var whole = months.Aggregate(1d, static (product, month) => product * (1 + month.Return)) - 1;
        return Html.Of($"<tr><th scope=\"row\">{year}</th>{Html.Join(Enumerable.Range(1, 12), month => Month(months, month, most))}<td data-l=\"Year\" class=\"tot {Words.Class(whole)}\">{Percent(whole)}</td></tr>\n");
    }

    private static Html Month(IReadOnlyList<MonthReturn> months, int number, double most)
    {
        var found = months.Where(month => month.Month == number).ToList();
        return found is [var month]
            ? Html.Of($"<td data-l=\"{Name(number)}\" class=\"{HeatTable.Level(month.Return, most)}\">{Percent(month.Return)}</td>")
            : Html.Of($"<td data-l=\"{Name(number)}\" class=\"none\"><span class=\"sr\">none</span></td>");
    }

    private static string Name(int month) => CultureInfo.InvariantCulture.DateTimeFormat.GetAbbreviatedMonthName(month);

    private static string Percent(double part) => Words.SignedPercent(part)[..^2];
}
