using System.Globalization;

namespace Sessions.Reports;

/// <summary>Which colour is which session, below the days: in as many lines as the names need.</summary>
internal sealed class TimelineLegend(SessionTimeline timeline, Sheet sheet)
{
    private const float Swatch = 12;
    private const float Space = 16;

    /// <summary>Nobody looks up a colour among more; a picture has an end, too.</summary>
    private const int MostLines = 100;

    private readonly int _sessions = timeline.Tables.Sum(static table => table.Sessions.Count);
    private int _series;

    /// <summary>Draws it, and gives where it ends.</summary>
    public float Draw(float left, float top, float right, float lineHeight)
    {
        var y = top;
        var bottom = top + (MostLines * lineHeight);
        foreach (var table in timeline.Tables)
        {
            if (y >= bottom)
            {
                break;
            }

            y = Draw(table, left, y, right, bottom, lineHeight);
        }

        if (_series < _sessions)
        {
            sheet.Write(FormattableString.Invariant($"and {_sessions - _series} more sessions"), left, y + (lineHeight / 2), Ink.Muted);
            y += lineHeight;
        }

        return timeline.Entries.Any(static entry => entry.IsSkipped) ? DrawSkipped(left, y, lineHeight) : y;
    }

    private float Draw(TimelineTable table, float left, float y, float right, float bottom, float lineHeight)
    {
        var x = left;
        if (timeline.Tables.Count > 1)
        {
            var name = sheet.Measure.Fit(table.Name + ":", Sheet.FontSize, right - left);
            sheet.Write(name, x, y + (lineHeight / 2), Ink.Text);
            x += TextMeasure.WidthOf(name, Sheet.FontSize) + Space;
        }

        foreach (var session in table.Sessions)
        {
            var words = sheet.Measure.Fit(Words(session), Sheet.FontSize, right - left - Swatch - 6);
            var width = Swatch + 6 + TextMeasure.WidthOf(words, Sheet.FontSize);
            if (x > left && x + width > right)
            {
                (x, y) = (left, y + lineHeight);
                if (y >= bottom)
                {
                    return y;
                }
            }

            sheet.Box(x, y + ((lineHeight - Swatch) / 2), x + Swatch, y + ((lineHeight + Swatch) / 2), Ink.Series(_series++));
            sheet.Write(words, x + Swatch + 6, y + (lineHeight / 2), Ink.Text);
            x += width + Space;
        }

        return y + lineHeight;
    }

    private static string Words(Session session)
    {
        var end = session is { EndDays: 1, End.Ticks: 0 } ? "24:00"
            : session.End.ToString("HH:mm", CultureInfo.InvariantCulture) + (session.Duration > TimeSpan.FromDays(1) ? FormattableString.Invariant($"+{session.EndDays}") : "");
        var hours = FormattableString.Invariant($"{session.Start:HH:mm}–{end}");
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
