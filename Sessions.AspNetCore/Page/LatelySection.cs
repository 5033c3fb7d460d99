using Sessions.AspNetCore.Status;
using Sessions.Markup;

namespace Sessions.AspNetCore.Page;

/// <summary>What happened last, over all strategies, the latest first.</summary>
internal sealed class LatelySection(HostStatus host, ShownZone zone)
{
    private const int Most = 6;

    public Html Render()
    {
        var lines = host.Strategies.SelectMany(Happened).OrderByDescending(static line => line.At).Take(Most).ToArray();
        return Html.Of($"""
            <section id="lately" aria-labelledby="lately-h"><div class="panel">
            <div class="head"><h2 id="lately-h">Lately</h2></div>
            {(lines.Length == 0
                ? Html.Of($"""<p class="lead none">Nothing has ended since the host started.</p>""")
                : Html.Of($"""<ol class="nb">{Html.Join(lines, line => Html.Of($"<li><b>{zone.Time(line.At, host.UtcNow)}</b> <span>{line.Kind}</span> <span>{line.Words}</span></li> "))}</ol>"""))}
            </div></section>
            """);
    }

    private static IEnumerable<(DateTimeOffset At, string Kind, Html Words)> Happened(ShownStrategy strategy)
    {
        var status = strategy.Status;
        foreach (var ended in status.Recent.Take(Most))
        {
            yield return (ended.EndedAt, "ended", Html.Of($"{strategy.FullName}, {ShownClose.NameOf(ended.Occurrence)}: {CloseWords.Summary(ended.Report)}"));
        }

        foreach (var alarm in status.Alarms)
        {
            yield return (alarm.Since, "alarm", Html.Of($"{strategy.FullName}, {ShownClose.NameOf(alarm.Occurrence)}: {CloseWords.Summary(alarm.Report)}"));
        }

        foreach (var halt in status.Halts)
        {
            yield return (halt.HaltedAt, "halt", Html.Of($"{(halt.Strategy is null ? "all strategies" : strategy.FullName)}{(halt.Reason is { } reason ? $": {reason}" : "")}"));
        }

        if (status.LastError is { } error)
        {
            yield return (error.At, "error", Html.Of($"{strategy.FullName}: {error.Type}"));
        }
    }
}
