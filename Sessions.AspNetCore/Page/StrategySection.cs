using Sessions.AspNetCore.Actions;
using Sessions.AspNetCore.Status;
using Sessions.Brokers;
using Sessions.Hosting;
using Sessions.Markup;

namespace Sessions.AspNetCore.Page;

/// <summary>A row a strategy. On a narrow screen each is a card; the roles keep it a table for who listens.</summary>
internal sealed class StrategySection(HostStatus host, StatusView view, PageLinks links, ActionLinks actions, SessionColors colors, IReadOnlyList<ShownStrategy> shown, int found)
{
    private static readonly Html _unknown = Html.Of($"""<span class="soft">not known</span>""");

    private readonly StrategyDetails _details = new(view.Zone, actions);
    private readonly PositionTable _positions = new(view.Zone);

    public Html Render() => Html.Of($"""
        <section id="strategies" aria-labelledby="strategies-h" tabindex="-1"><div class="panel">
        <div class="head"><h2 id="strategies-h">Strategies</h2>{actions.ForAll(host)}{new ViewForm(host, view, links).Render()}</div>
        <p id="counts">{Counts()}</p>
        {Html.If(shown.Count > 0, Table)}
        {Pages()}
        </div></section>
        """);

    private Html Table() => Html.Of($"""
        <table id="strategy-table" role="table" class="cards">
        <caption role="caption" class="sr">Where each strategy stands. Times are in {view.Zone.Id}.</caption>
        <thead role="rowgroup"><tr role="row">{Head("Strategy", isText: true)}{Head("State", isText: true)}{Head("Session", isText: true)}{Head("Open")}{Head("Open profit")}{Head("Session so far")}{Head("Next boundary", isText: true)}{Head("Last end", isText: true)}</tr></thead>
        {Html.Join(shown.Select(Row))}
        </table>
        """);

    private static Html Head(string name, bool isText = false) => Html.Of($"""<th role="columnheader" scope="col"{Html.If(isText, static () => Html.Of($""" class="l" """))}>{name}</th>""");

    private Html Row(ShownStrategy strategy)
    {
        var status = strategy.Status;
        return Html.Of($"""
            <tbody id="{PageLinks.Anchor(strategy)}" role="rowgroup">
            <tr role="row"><th role="rowheader" scope="row">{strategy.Name}{Small(status.Identity.Instance)}{Html.If(status.Symbol != status.Identity.Instance, () => Small(status.Symbol))}</th>
            <td role="cell" class="l" data-l="State"><span class="tag {Words.Key(strategy.State)}">{Words.Of(strategy.State)}</span></td>
            <td role="cell" class="l" data-l="Session">{Session(strategy)}</td>
            <td role="cell" data-l="Open">{Open(status)}</td>
            <td role="cell" data-l="Open profit">{OpenProfit(status)}</td>
            <td role="cell" data-l="Session so far">{SoFar(status)}</td>
            <td role="cell" class="l" data-l="Next boundary">{Boundary(strategy)}</td>
            <td role="cell" class="l" data-l="Last end">{LastEnd(status)}</td></tr>
            {_positions.Render(strategy)}
            <tr role="row" id="{PageLinks.Anchor(strategy)}-last" class="more"><td role="cell" colspan="8">{_details.Render(strategy)}</td></tr>
            </tbody>
            """);
    }

    private static Html Open(StrategyStatus status) => status.Holdings switch
    {
        null => _unknown,
        { Positions.Count: 0 } => Html.Of($"""<span class="soft">nothing</span>"""),
        { Positions: var positions } => Html.Join(positions.GroupBy(static position => position.Side).OrderBy(static same => same.Key), static same => Html.Of($"{same.Count()} {Words.Key(same.Key)} {Small(Volumes(same))} ")),
    };

    /// <summary>Volumes of one symbol add up; those of several do not.</summary>
    private static string? Volumes(IEnumerable<Position> positions) => positions.GroupBy(static position => position.Symbol).ToArray() is [var only] ? FormattableString.Invariant($"{only.Sum(static position => position.Volume)} {only.Key}") : null;

    private static Html OpenProfit(StrategyStatus status) => status.Holdings switch
    {
        null => _unknown,
        { Positions.Count: 0 } => Html.Of($"""<span class="soft">–</span>"""),
        { OpenProfit: var profit } => Html.Of($"<b>{Money.Of(profit)}</b>"),
    };

    private static Html SoFar(StrategyStatus status) => status.Profit is { } profit && profit.Occurrence == status.Occurrence
        ? Html.Of($"{Money.Of(profit.Total)}{ProfitLine.Of(profit)}")
        : Html.Of($"""<span class="soft">–</span>""");

    private Html Session(ShownStrategy strategy)
    {
        var status = strategy.Status;
        if (status.Occurrence is not { } occurrence)
        {
            return status.Next is { } next && strategy.IsGoingOn && status.IsEnabled ? Html.Of($"""<span class="soft">next</span> {colors.Chip(next)}{Small(view.Zone.Range(next, status.UtcNow))}""") : Html.Of($"""<span class="soft">no session</span>""");
        }

        var entries = occurrence.PauseAt(status.UtcNow) is { Reason: PauseReason.MarketBreak } pause ? Html.Of($""" <small>the market has a break until {view.Zone.Time(pause.End, status.UtcNow)}</small>""")
            : occurrence.PauseAt(status.UtcNow) is { Reason: PauseReason.Blackout } blackout
                ? Html.Of($""" <small>no entries until {view.Zone.Time(blackout.End, status.UtcNow)}: {blackout.Event}</small>""")
            : occurrence.EntriesUntil >= occurrence.End ? Html.Empty
            : occurrence.EntriesUntil <= status.UtcNow ? Html.Of($""" <small>no entries since {view.Zone.Time(occurrence.EntriesUntil, status.UtcNow)}</small>""")
            : Html.Of($""" <small>entries until {view.Zone.Time(occurrence.EntriesUntil, status.UtcNow)}</small>""");
        var doubt = Html.If(status.Blackouts?.Problem is not null, () => Html.Of($" <small>blackouts: {status.Blackouts!.Problem!}</small>"));
        return Html.Of($"{colors.Chip(occurrence)}{Small(view.Zone.Range(occurrence, status.UtcNow))}{entries}{doubt}");
    }

    /// <summary>A script counts the seconds down; who has none sees those of the moment, and the time in any case.</summary>
    private Html Boundary(ShownStrategy strategy)
    {
        var status = strategy.Status;
        return strategy.Left is not { } left || status.NextBoundary is not { } boundary ? Html.Of($"""<span class="soft">{(strategy.IsGoingOn ? "no boundary" : "no boundary: it does not run")}</span>""")
            : left == TimeSpan.Zero ? Html.Of($"""<span class="soft">due since</span> {view.Zone.Time(boundary, status.UtcNow)} {view.Zone.Id}""")
            : Html.Of($"""<span class="soft">{(status.Occurrence is null ? "starts in" : "ends in")}</span> {Words.LeftNow(left)} <small>{view.Zone.Time(boundary, status.UtcNow)} {view.Zone.Id}</small>""");
    }

    private Html LastEnd(StrategyStatus status) => status.Alarms is [var alarm, ..]
        ? Html.Of($"{CloseWords.Summary(alarm.Report)} <small>{ShownClose.NameOf(alarm.Occurrence)}, goes on</small>")
        : status.Recent is [var last, ..]
            ? Html.Of($"{CloseWords.Summary(last.Report)} <small>{ShownClose.NameOf(last.Occurrence)}, {view.Zone.Time(last.EndedAt, status.UtcNow)}</small>")
            : Html.Of($"""<span class="soft">none yet</span>""");

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
