namespace Sessions.Reports;

/// <summary>Which colour is which session, below the days: in as many lines as the names need.</summary>
internal sealed class TimelineLegend(SessionTimeline timeline, Sheet sheet)
{
    private const float Swatch = 12;
    private const float Space = 16;

    /// <summary>Draws it, and gives where it ends.</summary>
    public float Draw(float left, float top, float right, float lineHeight)
    {
        var y = top;
        var series = 0;
        var manyTables = timeline.Tables.Count > 1;
        var x = left;
        foreach (var table in timeline.Tables)
        {
            x = left;
            if (manyTables)
            {
                var name = sheet.Measure.Fit(table.Name + ":", Sheet.FontSize, right - left);
                sheet.Write(name, x, y + (lineHeight / 2), Ink.Text);
                x += sheet.Measure.WidthOf(name, Sheet.FontSize) + Space;
            }

            foreach (var session in table.Sessions)
            {
                var words = sheet.Measure.Fit(Words(session), Sheet.FontSize, right - left - Swatch - 6);
                var width = Swatch + 6 + sheet.Measure.WidthOf(words, Sheet.FontSize);
                if (x > left && x + width > right)
                {
                    (x, y) = (left, y + lineHeight);
                }

                sheet.Box(x, y + ((lineHeight - Swatch) / 2), x + Swatch, y + ((lineHeight + Swatch) / 2), Ink.Series(series++));
                sheet.Write(words, x + Swatch + 6, y + (lineHeight / 2), Ink.Text);
                x += width + Space;
            }

            y += lineHeight;
        }

        return timeline.Entries.Any(static entry => entry.IsSkipped) ? DrawSkipped(left, y, lineHeight) : y;
    }

    private static string Words(Session session)
    {
        var hours = $"{session.Start:HH\\:mm}–{(session.EndsNextDay && session.End == TimeOnly.MinValue ? "24:00" : $"{session.End:HH\\:mm}")}";
        var named = session.Name.Contains(':', StringComparison.Ordinal) ? session.Name : $"{session.Name} {hours}";
        return $"{named} {session.TimeZone}";
    }

    private float DrawSkipped(float left, float top, float lineHeight)
    {
        sheet.Frame(left + 1, top + ((lineHeight - Swatch) / 2), left + Swatch, top + ((lineHeight + Swatch) / 2), Ink.Muted.Dashed);
        sheet.Write("dashed: does not occur", left + Swatch + 6, top + (lineHeight / 2), Ink.Text);
        return top + lineHeight;
    }
}
