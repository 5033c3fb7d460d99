namespace Sessions.Reports;

/// <summary>Writes a timeline's page: the picture, and the same in words.</summary>
internal static class TimelinePage
{
    private const int Wide = 1_080;
    private const int Narrow = 380;

    public static string Write(SessionTimeline timeline, Picture picture)
    {
        var page = new HtmlWriter(timeline.Title);
        page.Element("p", $"Times by the wall clock of {timeline.TimeZone}. A session is open from its start on; at its end it is over.");
        foreach (var day in timeline.Days.Where(static day => day.ClockChange is not null))
        {
            page.Element("p", $"{TimeWords.Day(day.Date)} has {TimeWords.Length(day.End - day.Start)}. {TimelineWords.Of(day.ClockChange!)}.");
        }

        page.Figure(picture, Wide, Narrow);
        WriteTable(timeline, page);
        return page.End();
    }

    private static void WriteTable(SessionTimeline timeline, HtmlWriter page)
    {
        var manyTables = timeline.Tables.Count > 1;
        page.Markup("<div class=\"table\" tabindex=\"0\" role=\"region\" aria-label=\"Sessions\">\n<table>\n");
        var skipped = timeline.Entries.Count(static entry => entry.IsSkipped);
        page.Element("caption", FormattableString.Invariant($"{timeline.Entries.Count - skipped} occurrences, {skipped} skipped"));
        page.Markup("<thead><tr><th scope=\"col\">Day</th><th scope=\"col\">Hours</th><th scope=\"col\">Session</th>").Markup(manyTables ? "<th scope=\"col\">Strategy</th>" : "")
            .Markup("<th scope=\"col\">Note</th><th scope=\"col\">Length</th><th scope=\"col\">UTC</th></tr></thead>\n<tbody>\n");
        foreach (var entry in timeline.Entries.OrderBy(static entry => entry.Start))
        {
            page.Markup(entry.IsSkipped ? "<tr class=\"skipped\">" : "<tr>");
            page.Element("td", TimeWords.Day(DateOnly.FromDateTime(entry.Start.DateTime)), "class=\"t\"");
            page.Element("td", TimelineWords.Hours(entry), "class=\"t\"");
            page.Element("td", entry.Session.Name);
            if (manyTables)
            {
                page.Element("td", entry.Table.Name);
            }

            page.Element("td", entry.Note);
            page.Element("td", entry.IsSkipped ? "" : TimeWords.Length(entry.End - entry.Start), "class=\"t\"");
            page.Element("td", TimelineWords.Utc(entry), "class=\"t\"");
            page.Markup("</tr>\n");
        }

        page.Markup("</tbody>\n</table>\n</div>\n");
    }
}
