using Sessions.AspNetCore.Status;
using Sessions.Markup;

namespace Sessions.AspNetCore.Page;

/// <summary>What comes next, over all strategies, a line an instant and session.</summary>
internal sealed class BoundarySection(HostStatus host, ShownZone zone, SessionColors colors)
{
    private const int Most = 6;
    private const int MostNames = 4;

    public Html Render() => Html.Of($"""
        <section id="boundaries" aria-labelledby="boundaries-h"><div class="panel">
        <div class="head"><h2 id="boundaries-h">Next boundaries</h2></div>
        {Lines()}
        </div></section>
        """);

    private Html Lines()
    {
        var lines = host.Strategies.SelectMany(Coming).GroupBy(static line => (line.At, line.Occurrence.Session.Name, line.Words)).OrderBy(static same => same.Key.At).Take(Most).ToArray();
        return lines.Length == 0
            ? Html.Of($"""<p class="lead none">Nothing begins or ends in the next 24 hours.</p>""")
            : Html.Of($"""<ol class="nb">{Html.Join(lines, same => Line(same.Key.At, same.First().Occurrence, same.Key.Words, [.. same.Select(static line => line.Strategy)]))}</ol>""");
    }

    private Html Line(DateTimeOffset at, SessionOccurrence occurrence, string words, string[] strategies) => Html.Of($"""
        <li><b>{zone.Time(at, host.UtcNow)}</b> <span>in {Words.LeftNow(at - host.UtcNow)}</span> <span>{colors.Chip(occurrence)} {words} · {string.Join(", ", strategies.Take(MostNames))}{(strategies.Length > MostNames ? $" and {strategies.Length - MostNames} more" : "")}</span></li>
        """);

    private IEnumerable<(DateTimeOffset At, SessionOccurrence Occurrence, string Words, string Strategy)> Coming(ShownStrategy strategy)
    {
        var status = strategy.Status;
        var isHeldBack = !strategy.IsGoingOn || !status.IsEnabled || status.IsHalted;
        var next = isHeldBack ? [] : status.Table.Occurrences(status.UtcNow, status.UtcNow.AddDays(1)).Where(occurrence => occurrence.Start > status.UtcNow).Take(Most)
            .Select(occurrence => occurrence.WithBlackouts(status.Blackouts ?? BlackoutPlan.Empty));
        foreach (var occurrence in status.Occurrence is { } open && strategy.IsGoingOn ? next.Prepend(open) : next)
        {
            if (occurrence.Start > status.UtcNow)
            {
                yield return (occurrence.Start, occurrence, "begins", strategy.FullName);
            }

            foreach (var pause in occurrence.Pauses.Where(pause => pause.Start > status.UtcNow && !isHeldBack))
            {
                yield return (pause.Start, occurrence, Words.Of(pause), strategy.FullName);
            }

            if (occurrence.End > status.UtcNow)
            {
                yield return (occurrence.End, occurrence, occurrence.Session.OnEnd == SessionAction.None ? "ends" : $"ends, {occurrence.Session.OnEnd}", strategy.FullName);
            }
        }
    }
}
