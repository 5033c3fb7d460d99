namespace Sessions.Reports;

/// <summary>Draws a timeline.</summary>
internal sealed class TimelinePicture
{
    private const float Edge = 12;
    private const float Gap = 8;
    private const float TitleSize = 15;
    private const float LaneHeight = 22;
    private const float LegendHeight = 20;
    private const byte ChangeAlpha = 60;
    private const byte BreakAlpha = 150;

    private readonly SessionTimeline _timeline;
    private readonly Sheet _sheet;
    private readonly TimelineLegend _legend;
    private readonly float _left;
    private readonly float _lanesLeft;
    private readonly float _top;

    private TimelinePicture(SessionTimeline timeline, Sheet sheet)
    {
        _timeline = timeline;
        _sheet = sheet;
        _legend = new TimelineLegend(timeline, sheet);
        var days = timeline.Days.Select(DayLabel).DefaultIfEmpty("").Max(label => TextMeasure.WidthOf(label, Sheet.FontSize));
        _lanesLeft = Edge + days + Gap;
        _left = _lanesLeft + (ShowsNames ? Math.Min(160, timeline.Tables.Max(table => TextMeasure.WidthOf(table.Name, Sheet.FontSize))) + Gap : 0);
        _top = sheet.IsTitled ? 64 : 28;
    }

    private float Right => _sheet.Width - Edge - 6;

    /// <summary>A phone has no room for the strategies' names; the legend is in the order of the lanes.</summary>
    private bool ShowsNames => _timeline.Tables.Count > 1 && !_sheet.IsNarrow;

    private float DayHeight => (_timeline.Tables.Count * LaneHeight) + 6;

    public static void Draw(SessionTimeline timeline, Sheet sheet) => new TimelinePicture(timeline, sheet).Draw();

    private void Draw()
    {
        var bottom = _top + (_timeline.Days.Count * DayHeight);
        if (_sheet.IsTitled)
        {
            _sheet.Write(_sheet.Measure.Fit(_timeline.Title, TitleSize, _sheet.Width - (2 * Edge)), Edge, 20, Ink.Text, size: TitleSize);
        }

        for (var i = 0; i < _timeline.Days.Count; i++)
        {
            if (i % 2 == 1)
            {
                _sheet.Box(Edge - 6, _top + (i * DayHeight), Right, _top + ((i + 1) * DayHeight), Ink.Band);
            }
        }

        DrawHours(bottom);
        for (var i = 0; i < _timeline.Days.Count; i++)
        {
            DrawDay(_timeline.Days[i], _top + (i * DayHeight));
        }

        _sheet.Height = (int)_legend.Draw(Edge, bottom + Gap, Right, LegendHeight) + (int)Edge;
    }

    private string DayLabel(TimelineDay day) => (_sheet.IsNarrow ? TimeWords.ShortDay(day.Date) : TimeWords.Day(day.Date))
        + (day.ClockChange is null ? "" : $", {TimeWords.Length(day.End - day.Start)}");

    private float At(double hour) => _left + (float)(hour / 24 * (Right - _left));

    private void DrawHours(float bottom)
    {
        for (var hour = 0; hour <= 24; hour += _sheet.IsNarrow ? 6 : 2)
        {
            _sheet.Line(At(hour), _top, At(hour), bottom, Ink.Grid);
            _sheet.Write(FormattableString.Invariant($"{hour:00}:00"), At(hour), _top - 10, Ink.Muted, TextAnchor.Middle);
        }
    }

    private void DrawDay(TimelineDay day, float top)
    {
        _sheet.Write(DayLabel(day), Edge, top + (DayHeight / 2), day.ClockChange is null ? Ink.Text : Ink.ClockChange);
        for (var lane = 0; lane < _timeline.Tables.Count; lane++)
        {
            var table = _timeline.Tables[lane];
            var laneTop = top + 3 + (lane * LaneHeight);
            if (ShowsNames)
            {
                _sheet.Write(_sheet.Measure.Fit(table.Name, Sheet.FontSize, _left - _lanesLeft - Gap), _lanesLeft, laneTop + (LaneHeight / 2), Ink.Muted);
            }

            foreach (var pieces in day.Bars.Where(bar => ReferenceEquals(bar.Entry.Table, table)).GroupBy(static bar => bar.Entry))
            {
                DrawEntry(pieces.Key, [.. pieces], laneTop + 2, laneTop + LaneHeight - 2);
                foreach (var pause in day.BreaksOf(pieces.Key))
                {
                    // Inside the bar, which goes on: a position is held over it.
                    _sheet.Box(At(pause.StartHour), laneTop + 5, At(pause.EndHour), laneTop + LaneHeight - 5, Ink.Band, BreakAlpha);
                }
            }
        }

        // Over the bars: hours that the clock shows twice have any.
        if (day.ClockChange is { } change)
        {
            DrawChange(day, change, top);
        }
    }

    /// <summary>The hours that the clock skips or shows twice.</summary>
    private void DrawChange(TimelineDay day, ClockChange change, float top)
    {
        var one = day.HourAt(change.Instant, change.Before);
        var other = day.HourAt(change.Instant, change.After);
        var (from, to) = (At(Math.Min(one, other)), At(Math.Max(one, other)));
        _sheet.Box(from, top, to, top + DayHeight, Ink.ClockChange, ChangeAlpha);
        _sheet.Tell(from, top, to, top + DayHeight, TimelineWords.Of(change));
    }

    private void DrawEntry(TimelineEntry entry, TimelineBar[] pieces, float top, float bottom)
    {
        var ink = Ink.Series(entry.Series);
        var spans = Array.ConvertAll(pieces, piece => (From: At(piece.StartHour), To: Math.Max(At(piece.EndHour), At(piece.StartHour) + (entry.IsSkipped ? 6 : 2))));
        foreach (var (from, to) in spans)
        {
            if (entry.IsSkipped)
            {
                _sheet.Frame(from + 1, top + 1, to - 1, bottom - 1, ink.Dashed);
            }
            else
            {
                _sheet.Box(from, top, to, bottom, ink);
            }

            _sheet.Tell(from, top, to, bottom, TimelineWords.Of(entry, _timeline));
        }

        // Named once: over both pieces where they lie over each other, else in the longer one.
        var named = spans is [var first, var second] && second.From < first.To
            ? (From: Math.Min(first.From, second.From), To: Math.Max(first.To, second.To))
            : spans.MaxBy(static span => span.To - span.From);
        _sheet.Write(Words(entry, named.To - named.From - 10), named.From + 5, (top + bottom) / 2, entry.IsSkipped ? ink : Ink.OnSeries);
    }

    /// <summary>As much as there is room for: name and hours, the name, its beginning, nothing.</summary>
    private string Words(TimelineEntry entry, float room)
    {
        var full = entry.IsSkipped ? $"{entry.Session.Name} {entry.Note}" : $"{entry.Session.Name} {TimelineWords.Hours(entry)}";
        return TextMeasure.WidthOf(full, Sheet.FontSize) <= room ? full : _sheet.Measure.Fit(entry.Session.Name, Sheet.FontSize, room);
    }
}
