using Sessions.AspNetCore.Status;
using Sessions.Markup;

namespace Sessions.AspNetCore.Page;

/// <summary>The next 24 hours: a bar a session, on one scale for all strategies, and the times in words under it.</summary>
internal sealed class TimelineSection
{
    private const int MostInWords = 12;

    private readonly DateTimeOffset _now;
    private readonly ShownZone _zone;
    private readonly IReadOnlyList<ShownStrategy> _shown;
    private readonly SessionColors _colors;
    private readonly TimelineScale _scale;

    public TimelineSection(HostStatus host, ShownZone zone, IReadOnlyList<ShownStrategy> shown, SessionColors colors)
    {
        (_now, _zone, _shown, _colors) = (host.UtcNow, zone, shown, colors);
        _scale = new TimelineScale(_now, zone, colors);
    }

    public Html Render() => Html.If(_shown.Count > 0, () => Html.Of($"""
        <section id="timeline" aria-labelledby="timeline-h"><div class="panel">
        <div class="head"><h2 id="timeline-h">Next 24 hours</h2>{_colors.Legend()}</div>
        <table id="timeline-table" role="table" class="bars">
        <caption role="caption" class="sr">From {_zone.Time(_scale.From, _now)} to {_zone.Time(_scale.To, _now)}, {_zone.Describe(_now)}. Where a bar is pale, the session opens nothing.</caption>
        <thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col"><span class="sr">Strategy</span></th><th role="columnheader" scope="col"><span class="sr">Sessions</span>{_scale.Axis()}</th></tr></thead>
        <tbody role="rowgroup">{Html.Join(_shown.Select(Row))}</tbody>
        </table>
        </div></section>
        """));

    private Html Row(ShownStrategy strategy)
    {
        var occurrences = Occurrences(strategy.Status).ToArray();
        return Html.Of($"""
            <tr role="row" id="t-{PageLinks.Anchor(strategy)}"><th role="rowheader" scope="row">{strategy.FullName}</th>
            <td role="cell">{_scale.Bars(strategy, occurrences)}<small>{InWords(strategy, occurrences)}</small></td></tr>
            """);
    }

    private Html InWords(ShownStrategy strategy, SessionOccurrence[] occurrences)
    {
        var off = strategy.State is ShownState.Halted or ShownState.Disabled or ShownState.Failed or ShownState.Stopped or ShownState.Standby;
        var words = occurrences.Take(MostInWords).Select((occurrence, index) => Html.Of($"{(index == 0 ? "" : ", ")}{ShownClose.NameOf(occurrence)} {_zone.Range(occurrence, _now)}"));
        var more = occurrences.Length > MostInWords ? $" and {occurrences.Length - MostInWords} more" : "";
        return occurrences.Length == 0
            ? Html.Of($"no session")
            : Html.Of($"{Html.If(off, () => Html.Of($"{Words.Of(strategy.State)}, not trading. "))}{Html.Join(words)}{more}");
    }

    /// <summary>Those that have an instant in the stretch; the one that is open also where its hours were changed since.</summary>
    private IEnumerable<SessionOccurrence> Occurrences(Hosting.StrategyStatus status)
    {
        IEnumerable<SessionOccurrence> before = status.Table.TryFind(_scale.From, out var lasting) && lasting.Start < _scale.From ? [lasting] : [];
        var blackouts = status.Blackouts ?? BlackoutPlan.Empty;
        var table = before.Concat(status.Table.Occurrences(_scale.From, _scale.To)).Select(occurrence => occurrence.WithBlackouts(blackouts));
        return status.Occurrence is { } open && open.End > _scale.From
            ? table.Where(occurrence => occurrence.Start >= open.End || occurrence.End <= open.Start).Append(open).OrderBy(static occurrence => occurrence.Start)
            : table;
    }
}
