using Sessions.AspNetCore.Status;
using Sessions.Markup;

namespace Sessions.AspNetCore.Page;

/// <summary>What to show: a plain form, which a script sends without loading the page anew.</summary>
internal sealed class ViewForm(HostStatus host, StatusView view, PageLinks links)
{
    /// <summary>The zone of all times, which stands at the top and belongs to the form.</summary>
    public Html Zone() => Html.Of($"""
        <label class="sr" for="zone">Time zone</label><select id="zone" class="btn" name="zone" form="view"{Description}>{Html.Join(Zones().Select(ZoneOption))}</select>
        """);

    public Html Render() => Html.Of($"""
        <form id="view" method="get" action="{links.Path}" aria-label="What to show" data-keep>
        <label class="sr" for="show">Show</label><select id="show" class="btn" name="show">{Html.Join(Enum.GetValues<ShownFilter>().Select(FilterOption))}</select>
        <label class="sr" for="find">Find</label><input id="find" class="btn" name="find" type="search" maxlength="100" value="{view.Find}" placeholder="name, symbol, session">
        <button type="submit" class="btn">Show</button>
        </form>
        """);

    /// <summary>What is wrong with the zone that was asked for; nothing where it is right.</summary>
    public Html ZoneProblem() => Html.If(view.Zone.Problem is not null, () => Html.Of($"""<p id="zone-problem" class="problem">{view.Zone.Problem} Times are in UTC.</p>"""));

    private Html Description => Html.If(view.Zone.Problem is not null, () => Html.Of($""" aria-describedby="zone-problem" """));

    /// <summary>UTC, those of the sessions, and the one that was asked for; a script adds the browser's.</summary>
    private IEnumerable<string> Zones() => host.Zones.Prepend("UTC").Append(view.Zone.Id).Distinct();

    private Html ZoneOption(string zone) => Html.Of($"""<option value="{zone}"{Selected(zone == view.Zone.Id)}>{zone}</option>""");

    private Html FilterOption(ShownFilter filter) => Html.Of($"""<option value="{Words.Key(filter)}"{Selected(filter == view.Filter)}>{Words.Of(filter)}</option>""");

    private static Html Selected(bool selected) => Html.If(selected, static () => Html.Of($" selected"));
}
