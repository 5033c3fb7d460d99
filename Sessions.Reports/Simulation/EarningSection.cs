using Sessions.Markup;
using Sessions.Simulation;

namespace Sessions.Reports;

/// <summary>When it earns: by session and symbol, by weekday and by hour.</summary>
internal static class EarningSection
{
    private static readonly string[] _days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

    public static Html Render(ReportModel model) => Html.If(model.Trades.Count > 0, () => Html.Of($"""
        <section id="when"><h2>When it earns</h2><p class="lead">A trade counts for the session that opened it, an occurrence for the weekday on which it starts.</p>
        {SessionTableSection.Render(model)}
        <div class="panel mt"><div class="head"><h3>By weekday and hour</h3><div class="seg noprint js" role="group" aria-label="Figure" id="metric"><button type="button" data-m="net" aria-pressed="true">Net</button><button type="button" data-m="ex" aria-pressed="false">A trade</button><button type="button" data-m="win" aria-pressed="false">Won</button><button type="button" data-m="n" aria-pressed="false">Trades</button></div></div>
        <div class="grid32 heats"><div><div class="tw" tabindex="0" role="region" aria-label="By session and weekday">{Sessions(model)}</div>{CostPicture.Render(model)}</div>
        <div class="tw" tabindex="0" role="region" aria-label="By hour and weekday">{Hours(model)}</div></div></div></section>
        """));

    public static Html Chip(ReportModel model, int session) => session < 0
        ? Html.Of($"<span class=\"chip\"><i></i>No session</span>")
        : Html.Of($"<span class=\"chip c{model.Sessions[session].Color}\"><i></i>{model.Sessions[session].Label}</span>");

    private static Html Sessions(ReportModel model)
    {
        var days = DaysOf(model.Trades.Select(trade => SessionDay(model, trade)));
        var bySession = model.Trades.GroupBy(trade => trade.Session < 0 ? "" : model.Sessions[trade.Session].Label)
            .Select(static group => (First: group.Min(static trade => trade.Session), Trades: group.AsEnumerable())).OrderBy(static group => group.First < 0 ? int.MaxValue : group.First);
        return HeatTable.Render("hs", "Net profit by session and weekday", Names(days),
            [.. bySession.Select(group => (Chip(model, group.First), Cells(group.Trades, days, trade => SessionDay(model, trade))))]);
    }

    private static Html Hours(ReportModel model)
    {
        var days = DaysOf(model.Trades.Select(trade => DayOf(model.Local(trade.Trade.OpenedAt).DayOfWeek)));
        var byHour = model.Trades.GroupBy(trade => model.Local(trade.Trade.OpenedAt).Hour).OrderBy(static group => group.Key);
        return HeatTable.Render("hh", $"Net profit by hour of entry and weekday, {model.TimeZone}", Names(days),
            [.. byHour.Select(group => (Html.Of($"{FormattableString.Invariant($"{group.Key:00}:00")}"), Cells(group, days, trade => DayOf(model.Local(trade.Trade.OpenedAt).DayOfWeek))))]);
    }

    private static IReadOnlyList<Trade>[] Cells(IEnumerable<ReportTrade> trades, IReadOnlyList<int> days, Func<ReportTrade, int> dayOf)
    {
        var byDay = trades.ToLookup(dayOf, static trade => trade.Trade);
        return [.. days.Select(day => (IReadOnlyList<Trade>)[.. byDay[day]])];
    }

    /// <summary>Of an occurrence by its session's calendar; of what no session opened by the report's.</summary>
    private static int SessionDay(ReportModel model, ReportTrade trade) =>
        DayOf(trade.Occurrence < 0 ? model.Local(trade.Trade.OpenedAt).DayOfWeek : model.Occurrences[trade.Occurrence].Occurrence.Date.DayOfWeek);

    /// <summary>Monday to Friday, and the days of the weekend that have any.</summary>
    private static List<int> DaysOf(IEnumerable<int> days) => [.. Enumerable.Range(0, 5).Union(days).Order()];

    private static string[] Names(IReadOnlyList<int> days) => [.. days.Select(static day => _days[day])];

    private static int DayOf(DayOfWeek day) => ((int)day + 6) % 7;
}
