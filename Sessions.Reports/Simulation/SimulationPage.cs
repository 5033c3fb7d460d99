using Sessions.Markup;

namespace Sessions.Reports;

/// <summary>Writes a simulation's page, section by section.</summary>
internal static class SimulationPage
{
    private static readonly Html _library = Html.Resource("lightweight-charts.js");
    private static readonly Html _script = Html.Resource("data.js", "charts.js", "figures.js", "price.js", "controls.js", "lists.js", "start.js");

    public static string Write(ReportModel model)
    {
        var data = new ReportData(model);
        return PageDocument.Write(model.Report.Title, PageDocument.Style, Body(model, data), _library, _script);
    }

    private static Html Body(ReportModel model, ReportData data) => Html.Of($"""
        <a class="skip" href="#kp">Skip to the figures</a>
        <header class="bar"><div class="wrap"><b>{model.Report.Title}</b><nav aria-label="Sections">{Links(model)}</nav>
        <button class="btn noprint js" id="theme" type="button">Colours</button><button class="btn noprint js wide" id="print" type="button">Print</button></div></header>
        <div class="wrap"><main>
        {OverviewSection.Render(model)}
        {EquitySection.Render(model)}
        {EarningSection.Render(model)}
        {TradeSection.Render(model)}
        {ChartSection.Render(model, data)}
        {SweepSection.Render(model)}
        {WalkForwardSection.Render(model)}
        {RunSection.Render(model)}
        </main>
        <footer><span>Written by Sessions {typeof(SimulationPage).Assembly.GetName().Version?.ToString(3)}. The file loads nothing and sends nothing.</span>
        <span>Charts: TradingView Lightweight Charts™, Copyright © 2026 TradingView, Inc. <a href="https://www.tradingview.com/">https://www.tradingview.com/</a></span></footer></div>
        {data.Render()}
        """);

    private static Html Links(ReportModel model) => Html.Join(
        ((string Id, string Name)[])
        [
            ("kp", "Overview"),
            .. model.Trades.Count > 0 ? [("when", "When it earns"), ("tr", "Trades")] : Array.Empty<(string, string)>(),
            ("ex", "Chart"),
            .. model.Report.Sweep is { Runs.Count: > 0 } ? [("sw", "Sweep")] : Array.Empty<(string, string)>(),
            .. model.Report.WalkForward is { Splits.Count: > 0 } ? [("wf", "Walk forward")] : Array.Empty<(string, string)>(),
            ("run", "Run"),
        ], static link => Html.Of($"<a href=\"#{link.Id}\">{link.Name}</a>"));
}
