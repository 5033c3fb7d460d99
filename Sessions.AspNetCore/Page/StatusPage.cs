using System.Globalization;
using Sessions.AspNetCore.Status;
using Sessions.Markup;

namespace Sessions.AspNetCore.Page;

// docs/decisions.md 98
/// <summary>The page: everything it needs is in it.</summary>
internal sealed class StatusPage(HostStatus host, StatusView view, PageLinks links, string nonce)
{
    private static readonly Html _style = Html.Resource("status.css");
    private static readonly Html _script = Html.Resource("status.js");

    private readonly IReadOnlyList<ShownStrategy> _found = view.Select(host.Strategies);

    public Html Render()
    {
        var shown = _found.Skip((view.PageOf(_found.Count) - 1) * StatusView.PageSize).Take(StatusView.PageSize).ToArray();
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
            <header>
            <h1>{Heading}</h1>
            <p id="asof">As of {view.Zone.Time(host.UtcNow, host.UtcNow)} on {view.Zone.ToLocal(host.UtcNow).ToString("dddd d MMMM yyyy", CultureInfo.InvariantCulture)}. Times are in {view.Zone.Describe(host.UtcNow)}.</p>
            <p class="tools"><button type="button" id="pause" hidden>Pause updates</button> <a href="{links.Json}">JSON</a></p>
            </header>
            <p id="lost" role="alert" hidden></p>
            <main id="main">
            {attention.Render()}
            {new ViewForm(host, view, links).Render()}
            {new StrategySection(host, view, links, shown, _found.Count).Render()}
            {new TimelineSection(host.UtcNow, view.Zone, shown).Render()}
            {new JournalSection(host.Journal).Render()}
            </main>
            <script nonce="{nonce}">{_script}</script>
            </body>
            </html>

            """);
    }

    private string Heading => host.Application is { Length: > 0 } application ? $"Sessions of {application}" : "Sessions";

    private string Title(int concerns) => concerns == 0 ? Heading : FormattableString.Invariant($"({concerns}) {Heading}");

    /// <summary>A disc, red where somebody has to look. A page without an icon asks its host for one.</summary>
    private static string Icon(int concerns) =>
        $"data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E%3Ccircle cx='8' cy='8' r='7' fill='{(concerns == 0 ? "%231b7340" : "%23b3261e")}'/%3E%3C/svg%3E";
}
