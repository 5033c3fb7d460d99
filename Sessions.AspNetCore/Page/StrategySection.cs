using Sessions.AspNetCore.Status;
using Sessions.Markup;

namespace Sessions.AspNetCore.Page;

/// <summary>A row a strategy. On a narrow screen each is a card; the roles keep it a table for who listens.</summary>
internal sealed class StrategySection(HostStatus host, StatusView view, PageLinks links, IReadOnlyList<ShownStrategy> shown, int found)
{
    private readonly StrategyDetails _details = new(view.Zone);

    public Html Render() => Html.Of($"""
        <section id="strategies" aria-labelledby="strategies-h" tabindex="-1">
        <h2 id="strategies-h">Strategies</h2>
        <p id="counts">{Counts()}</p>
        {Html.If(shown.Count > 0, Table)}
        {Pages()}
        </section>
        """);

    private Html Table() => Html.Of($"""
        <table id="strategy-table" role="table" class="cards">
        <caption role="caption">Where each strategy stands. Times are in {view.Zone.Id}.</caption>
        <thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">Strategy</th><th role="columnheader" scope="col">State</th><th role="columnheader" scope="col">Session</th><th role="columnheader" scope="col">Next boundary</th><th role="columnheader" scope="col">Last end</th></tr></thead>
        {Html.Join(shown.Select(Row))}
        </table>
        """);

    private Html Row(ShownStrategy strategy)
    {
        var status = strategy.Status;
        return Html.Of($"""
            <tbody id="{PageLinks.Anchor(strategy)}" role="rowgroup">
            <tr role="row"><th role="rowheader" scope="row">{strategy.Name}{Small(status.Identity.Instance)}{Html.If(status.Symbol != status.Identity.Instance, () => Small(status.Symbol))}</th>
            <td role="cell"><span class="tag {Words.Key(strategy.State)}">{Words.Of(strategy.State)}</span></td>
            <td role="cell">{Session(strategy)}</td>
            <td role="cell">{Boundary(strategy)}</td>
            <td role="cell">{LastEnd(status)}</td></tr>
            <tr role="row" class="more"><td role="cell" colspan="5">{_details.Render(strategy)}</td></tr>
            </tbody>
            """);
    }

    private Html Session(ShownStrategy strategy)
    {
        var status = strategy.Status;
        if (status.Occurrence is not { } occurrence)
        {
            return status.Next is { } next && strategy.IsGoingOn && status.IsEnabled ? Html.Of($"""<span class="muted">next</span> {next.Session.Name}{Small(view.Zone.Range(next, status.UtcNow))}""") : Html.Of($"""<span class="muted">no session</span>""");
        }

        var entries = occurrence.PauseAt(status.UtcNow) is { Reason: PauseReason.MarketBreak } pause ? Html.Of($""" <small>the market has a break until {view.Zone.Time(pause.End, status.UtcNow)}</small>""")
            : occurrence.EntriesUntil >= occurrence.End ? Html.Empty
            : occurrence.EntriesUntil <= status.UtcNow ? Html.Of($""" <small>no entries since {view.Zone.Time(occurrence.EntriesUntil, status.UtcNow)}</small>""")
            : Html.Of($""" <small>entries until {view.Zone.Time(occurrence.EntriesUntil, status.UtcNow)}</small>""");
        return Html.Of($"{ShownClose.NameOf(occurrence)}{Small(view.Zone.Range(occurrence, status.UtcNow))}{entries}");
    }

    /// <summary>A script counts the seconds down; who has none sees those of the moment, and the time in any case.</summary>
    private Html Boundary(ShownStrategy strategy)
    {
        var status = strategy.Status;
        return strategy.Left is not { } left || status.NextBoundary is not { } boundary ? Html.Of($"""<span class="muted">{(strategy.IsGoingOn ? "no boundary" : "no boundary: it does not run")}</span>""")
            : left == TimeSpan.Zero ? Html.Of($"""<span class="muted">due since</span> {view.Zone.Time(boundary, status.UtcNow)} {view.Zone.Id}""")
            : Html.Of($"""<span class="muted">{(status.Occurrence is null ? "starts in" : "ends in")}</span> <b class="left" data-left="{left.TotalSeconds}">{Words.Left(left)}</b> <small>{view.Zone.Time(boundary, status.UtcNow)} {view.Zone.Id}</small>""");
    }

    private Html LastEnd(Hosting.StrategyStatus status) => status.Alarms is [var alarm, ..]
        ? Html.Of($"{CloseWords.Summary(alarm.Report)} <small>{ShownClose.NameOf(alarm.Occurrence)}, goes on</small>")
        : status.Recent is [var last, ..]
            ? Html.Of($"{CloseWords.Summary(last.Report)} <small>{ShownClose.NameOf(last.Occurrence)}, {view.Zone.Time(last.EndedAt, status.UtcNow)}</small>")
            : Html.Of($"""<span class="muted">none yet</span>""");

    private string Counts() => found == 0 && host.Strategies.Count > 0
        ? $"None of {Words.Count(host.Strategies.Count, "strategy", "strategies")} is as asked for."
        : Words.Count(found, "strategy", "strategies") + (found == host.Strategies.Count ? "" : $" of {host.Strategies.Count}")
            + string.Concat(view.Select(host.Strategies).GroupBy(static strategy => strategy.State).OrderBy(static same => same.Key).Select(static same => $", {same.Count()} {Words.Of(same.Key).ToLowerInvariant()}")) + ".";

    private Html Pages()
    {
        var (page, pages) = (view.PageOf(found), StatusView.PagesOf(found));
        return Html.If(pages > 1, () => Html.Of($"""
            <nav aria-label="Pages of strategies"><ul>{Html.Join(Enumerable.Range(1, pages).Select(number => number == page
                ? Html.Of($"""<li><a href="{links.ToPage(number)}" aria-current="page">{number}</a></li>""")
                : Html.Of($"""<li><a href="{links.ToPage(number)}" aria-label="Page {number}">{number}</a></li>""")))}</ul></nav>
            """));
    }

    private static Html Small(string? text) => Html.If(text is not null, () => Html.Of($" <small>{text}</small>"));

    private static Html Small(Html html) => Html.Of($" <small>{html}</small>");
}
