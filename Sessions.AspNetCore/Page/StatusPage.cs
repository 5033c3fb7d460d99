using System.Globalization;
using System.Reflection;
using Sessions.AspNetCore.Actions;
using Sessions.AspNetCore.Status;
using Sessions.Markup;

namespace Sessions.AspNetCore.Page;

// docs/decisions.md 98
/// <summary>The page: everything it needs is in it.</summary>
internal sealed class StatusPage(HostStatus host, StatusView view, PageLinks links, ActionLinks actions, string nonce)
{
    private static readonly Html _style = Html.Resource("page.css", "parts.css", "status.css");
    private static readonly Html _script = Html.Resource("status.js");

    private static readonly string _version = typeof(StatusPage).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "";

    private readonly IReadOnlyList<ShownStrategy> _found = view.Select(host.Strategies);

    public Html Render()
    {
        var shown = _found.Skip((view.PageOf(_found.Count) - 1) * StatusView.PageSize).Take(StatusView.PageSize).ToArray();
        var form = new ViewForm(host, view, links);
        var colors = new SessionColors(host);
        var attention = new AttentionSection(host, view.Zone, links);
        return Html.Of($"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="robots" content="noindex">
            <meta name="color-scheme" content="light dark">
            <title>{Title(attention.Count)}</title>
            <link id="icon" rel="icon" href="{Icon(attention.Count)}">
            <link rel="alternate" type="application/json" href="{links.Json}">
            <noscript><meta http-equiv="refresh" content="30"></noscript>
            <style nonce="{nonce}">{_style}</style>
            </head>
            <body>
            <a class="skip" href="#strategies">Skip to the strategies</a>
            <header class="bar"><div class="wrap">
            <h1>{Heading}</h1>
            <p id="asof" class="live"><i></i><span class="sr">As of </span>{view.Zone.TimeOfDayAt(host.UtcNow)} {view.Zone.Id}<span class="sr"> on {view.Zone.ToLocal(host.UtcNow).ToString("dddd d MMMM yyyy", CultureInfo.InvariantCulture)}. Times are in {view.Zone.Describe(host.UtcNow)}.</span></p>
            <button type="button" id="pause" class="btn" hidden>Pause</button>
            {form.Zone()}
            </div></header>
            <div class="wrap">
            <p id="lost" role="alert" hidden></p>
            <main id="main">
            {attention.Render()}
            {form.ZoneProblem()}
            {new FigureSection(host, view.Zone).Render()}
            {new StrategySection(host, view, links, actions, colors, shown, _found.Count).Render()}
            {new TimelineSection(host, view.Zone, shown, colors).Render()}
            <div class="grid21">{new BoundarySection(host, view.Zone, colors).Render()}{new LatelySection(host, view.Zone).Render()}</div>
            {new JournalSection(host.Journal).Render()}
            </main>
            <footer><span>Sessions {_version} · <a href="{links.Json}">JSON</a></span><span>Profits are the broker's, of when it was last asked; what a session has brought counts a closed position as it was last seen.</span></footer>
            </div>
            <script nonce="{nonce}">{_script}</script>
            </body>
            </html>

            """);
    }

    private string Heading => host.Application is { Length: > 0 } application ? $"Sessions of {application}" : "Sessions";

    private string Title(int concerns) => concerns == 0 ? Heading : FormattableString.Invariant($"({concerns}) {Heading}");

    /// <summary>A disc, red where somebody has to look. A page without an icon asks its host for one.</summary>
    private static string Icon(int concerns) =>
        $"data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E%3Ccircle cx='8' cy='8' r='7' fill='{(concerns == 0 ? "%2307735f" : "%23bd3128")}'/%3E%3C/svg%3E";
}
