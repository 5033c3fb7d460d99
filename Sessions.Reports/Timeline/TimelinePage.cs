using Sessions.Markup;

namespace Sessions.Reports;

/// <summary>Writes a timeline's page: the picture, and the same in words.</summary>
internal static class TimelinePage
{
    private const int Wide = 1_080;
    private const int Narrow = 380;

    private static readonly Html _style = Html.Of($"{PageDocument.Style}{Html.Resource("timeline.css")}{Html.Style(InkColors.StyleSheet)}");

    public static string Write(SessionTimeline timeline, Picture picture) => PageDocument.Write(timeline.Title, _style, Html.Of($"""
        <div class="wrap"><main><div class="top"><h1>{timeline.Title}</h1><p class="sub"><span>Times by the wall clock of {timeline.TimeZone}. A session is open from its start on; at its end it is over.</span></p>
        {Html.Join(timeline.Days.Where(static day => day.ClockChange is not null), static day => Html.Of($"<p class=\"note\">{TimeWords.Day(day.Date)} has {TimeWords.Length(day.End - day.Start)}. {TimelineWords.Of(day.ClockChange!)}.</p>\n"))}</div>
        <section class="panel">{picture.ToFigure(Wide, Narrow)}</section>
        <section class="panel">{Table(timeline)}</section></main></div>
        """));

    private static Html Table(SessionTimeline timeline)
    {
        var several = timeline.Tables.Count > 1;
        var skipped = timeline.Entries.Count(static entry => entry.IsSkipped);
        return Html.Of($"""
            <div class="tw" tabindex="0" role="region" aria-label="Sessions"><table class="words"><caption>{timeline.Entries.Count - skipped} occurrences, {skipped} skipped</caption>
            <thead><tr><th scope="col">Day</th><th scope="col">Hours</th><th scope="col">Session</th>{Html.If(several, static () => Html.Of($"<th scope=\"col\">Strategy</th>"))}<th scope="col">Note</th><th scope="col">Length</th><th scope="col">UTC</th></tr></thead><tbody>
            {Html.Join(timeline.Entries.OrderBy(static entry => entry.Start), entry => Row(entry, several))}</tbody></table></div>
            """);
    }

    private static Html Row(TimelineEntry entry, bool isNamed) => Html.Of($"""
        <tr class="{(entry.IsSkipped ? "skipped" : "")}"><td>{TimeWords.Day(DateOnly.FromDateTime(entry.Start.DateTime))}</td><td>{TimelineWords.Hours(entry)}</td><td class="long">{entry.Session.Name}</td>{Html.If(isNamed, () => Html.Of($"<td class=\"long\">{entry.Table.Name}</td>"))}<td class="long">{entry.Note}</td><td>{(entry.IsSkipped ? "" : TimeWords.Length(entry.End - entry.Start))}</td><td>{TimelineWords.Utc(entry)}</td></tr>

        """);
}
