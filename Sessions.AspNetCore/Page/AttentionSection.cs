using Sessions.AspNetCore.Status;
using Sessions.Markup;

namespace Sessions.AspNetCore.Page;

/// <summary>What somebody has to look at, the worst first, over all strategies.</summary>
internal sealed class AttentionSection
{
    private const int Most = 50;

    private readonly HostStatus _host;
    private readonly ShownZone _zone;
    private readonly PageLinks _links;
    private readonly (ShownStrategy Strategy, Concern Concern)[] _concerns;

    public AttentionSection(HostStatus host, ShownZone zone, PageLinks links)
    {
        (_host, _zone, _links) = (host, zone, links);
        _concerns = [.. host.Strategies.SelectMany(static strategy => strategy.Concerns.Select(concern => (strategy, concern))).OrderBy(static pair => pair.concern.Kind)];
    }

    /// <summary>How many there are, the host's own among them.</summary>
    public int Count => _concerns.Length + HostKinds().Count();

    public Html Render() => Html.Of($"""
        <section id="attention" aria-labelledby="attention-h" class="{(Count == 0 ? "well" : "alarm")}">
        <h2 id="attention-h">Attention</h2>
        <p id="verdict" role="status">{Verdict()}</p>
        {Html.If(Count > 0, () => Html.Of($"<ul>{JournalItem()}{ConfigurationItem()}{Html.Join(_concerns.Take(Most).Select(pair => Item(pair.Strategy, pair.Concern)))}</ul>"))}
        {Html.If(_concerns.Length > Most, () => Html.Of($"<p>And {_concerns.Length - Most} more.</p>"))}
        </section>
        """);

    /// <summary>Read out when it changes, so it says numbers of what is wrong and nothing that changes by itself.</summary>
    private string Verdict() => Count > 0
        ? string.Join(", ", HostKinds().Concat(_concerns.GroupBy(static pair => pair.Concern.Kind).Select(static same => $"{same.Count()} × {Words.Of(same.Key).ToLowerInvariant()}"))) + "."
        : _host.Strategies.Count == 0
            ? "No strategy is registered: nothing trades. Add one where the host is built: builder.Services.AddSessions().AddStrategy<T>()."
            : "Nothing needs attention.";

    private IEnumerable<string> HostKinds()
    {
        if (!_host.Journal.IsHealthy)
        {
            yield return "1 × journal";
        }

        if (_host.RefusedConfiguration.Count > 0)
        {
            yield return "1 × configuration";
        }
    }

    private Html ConfigurationItem() => Html.If(_host.RefusedConfiguration.Count > 0, () => Html.Of($"""
        <li><strong class="tag failed">Configuration</strong> The last change was refused, and what was read before goes on: <ul>{Html.Join(_host.RefusedConfiguration.Select(static problem => Html.Of($"<li>{problem}</li> ")))}</ul></li>
        """));

    private Html JournalItem() => Html.If(!_host.Journal.IsHealthy, () => Html.Of($"""<li><strong class="tag failed">Journal</strong> {_host.Journal.Description}: {_host.Journal.Problem}</li>"""));

    private Html Item(ShownStrategy strategy, Concern concern) => Html.Of($"""
        <li><strong class="tag {Words.Key(concern.Kind)}">{Words.Of(concern.Kind)}</strong> <a href="{_links.To(strategy)}">{strategy.FullName}</a>: {concern.Text}{At(concern)}{Bell(concern)}{(concern.Kind == ConcernKind.Alarm ? new LeftTable(strategy, concern.Report!).Render() : Left(concern))}</li>
        """);

    private Html At(Concern concern) => concern.At is { } at ? Html.Of($""", {(concern.Kind == ConcernKind.Alarm ? "alarm since " : "")}{_zone.Time(at, _host.UtcNow)}""") : Html.Empty;

    private Html Bell(Concern concern) => concern.Bell is not { } bell ? Html.Empty
        : bell > _host.UtcNow ? Html.Of($""". <strong class="bell">Bell in {Words.LeftNow(bell - _host.UtcNow)}</strong>""")
        : Html.Of($""". <strong class="bell">The bell was at {_zone.Time(bell, _host.UtcNow)}</strong>""");

    private static Html Left(Concern concern) => concern.Report is { } report ? CloseWords.Left(report) : Html.Empty;
}
