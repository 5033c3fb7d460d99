using Sessions.Markup;

namespace Sessions.Reports;

/// <summary>The price with sessions, entries and exits, and the lists of trades and occurrences. Both are made by the page's script.</summary>
internal static class ChartSection
{
    private static readonly string[] _days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

    public static Html Render(ReportModel model, ReportData data) => Html.Of($"""
        <section id="ex"><h2>Chart</h2><p class="lead js">Choose a trade or an occurrence to see it on the chart, and a trade on the chart to find its row.</p><p class="lead nojs">The chart of prices and the lists of trades and occurrences need a browser with scripts.</p>
        {Html.Join(data.Omissions, static sentence => Html.Of($"<p class=\"note\"><b>Left out</b><span>{sentence}</span></p>"))}
        <div class="panel js">{Prices(model, data)}{Lists(model, data)}</div><p class="sr" id="say" aria-live="polite"></p></section>
        """);

    private static Html Prices(ReportModel model, ReportData data) => Html.If(data.Series.Count > 0, () => Html.Of($"""
        <div class="head"><div class="seg" role="group" aria-label="Symbol" id="sym">{Html.Join(data.Series.Select(static (series, i) => Html.Of($"<button type=\"button\" data-s=\"{i}\" aria-pressed=\"{(i == 0 ? "true" : "false")}\">{series.Symbol}</button>")))}</div>
        <div class="seg" role="group" aria-label="Length of a bar" id="tf"></div><span class="chips wide">{Html.Join(Enumerable.Range(0, model.Sessions.Count).DistinctBy(i => model.Sessions[i].Name).Take(4), i => Html.Of($"<span class=\"chip c{model.Sessions[i].Color}\"><i></i>{model.Sessions[i].Name}</span> "))}</span><span class="grow"></span>
        <label class="sr" for="goto">Go to date</label><input id="goto" type="date" min="{model.Date(model.Result.From)}" max="{model.Date(model.Result.To)}"><button class="btn" id="prev" type="button" aria-label="Previous occurrence">←</button><button class="btn" id="next" type="button" aria-label="Next occurrence">→</button></div>
        <div class="chart" id="pxc" tabindex="0" role="group" aria-roledescription="chart" aria-label="Price with sessions and trades. Arrow keys read bars, shift and arrow keys move, plus and minus zoom, brackets go to the previous and next occurrence."><div class="legend" id="pxl"></div></div><dl class="card" id="card" hidden></dl>
        <div class="keys"><span><kbd>←</kbd> <kbd>→</kbd> read bars</span><span><kbd>Shift</kbd> + <kbd>←</kbd> <kbd>→</kbd> move</span><span><kbd>+</kbd> <kbd>−</kbd> zoom</span><span><kbd>[</kbd> <kbd>]</kbd> occurrence</span><span>Drag to move, pinch to zoom, or click and turn the wheel</span></div>
        """));

    private static Html Lists(ReportModel model, ReportData data) => Html.Of($"""
        <div class="tabs" role="tablist" aria-label="Lists"><button type="button" role="tab" id="tab-t" aria-controls="lists" aria-selected="true">Trades {Words.Count(data.Trades.Count)}</button><button type="button" role="tab" id="tab-o" aria-controls="lists" aria-selected="false" tabindex="-1">Occurrences {Words.Count(model.Occurrences.Count)}</button></div>
        <div id="lists" role="tabpanel" aria-labelledby="tab-t"><form class="filters" id="filters">
        {Select("sym", "Symbol", model.Symbols)}{Select("s", "Session", [.. model.Sessions.Select(static session => session.Label).Distinct()])}{Select("wd", "Weekday", _days)}
        <label id="fside">Side<select name="side"><option value="">Both</option><option value="0">Long</option><option value="1">Short</option></select></label><label>Result<select name="res"><option value="">All</option><option value="w">Profit</option><option value="l">Loss</option></select></label>
        <label>From<input type="date" name="from"></label><label>To<input type="date" name="to"></label><label>Find<input type="search" name="q" size="12"></label><button class="btn" type="reset">Clear</button><output id="count" aria-live="polite"></output></form>
        <div class="list" tabindex="0" role="region" aria-label="List"><table id="list"><thead></thead><tbody></tbody></table></div><div class="pager"><span id="pagen"></span><button class="btn" id="back" type="button">Previous</button><button class="btn" id="on" type="button">Next</button><button class="btn" id="csv" type="button">Save as CSV</button></div></div>
        """);

    private static Html Select(string name, string label, IReadOnlyList<string> options) => Html.Of(
        $"<label>{label}<select name=\"{name}\"><option value=\"\">All</option>{Html.Join(options.Select(static (option, i) => Html.Of($"<option value=\"{i}\">{option}</option>")))}</select></label>");
}
