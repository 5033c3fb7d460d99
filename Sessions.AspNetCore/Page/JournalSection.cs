using Sessions.Hosting;
using Sessions.Markup;

namespace Sessions.AspNetCore.Page;

/// <summary>Where the strategies keep what they have begun, and whether they can.</summary>
internal sealed class JournalSection(JournalStatus journal)
{
    public Html Render() => Html.Of($"""
        <section id="journal" aria-labelledby="journal-h"><div class="panel">
        <div class="head"><h2 id="journal-h">Journal</h2></div>
        <dl>
        <div><dt>Where</dt><dd>{journal.Description}</dd></div>
        <div><dt>Kept</dt><dd>{(journal.IsDurable ? "across restarts" : "only while this process runs")}</dd></div>
        <div><dt>Health</dt><dd>{Health()}</dd></div>
        </dl>
        </div></section>
        """);

    private Html Health() => journal.Problem is { } problem
        ? Html.Of($"""<strong class="tag failed">Not healthy</strong> {problem}""")
        : Html.Of($"""<span class="tag open">Healthy</span> no write has failed""");
}
