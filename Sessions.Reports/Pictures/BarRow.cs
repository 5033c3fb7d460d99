namespace Sessions.Reports;

/// <summary>A row of a picture that compares amounts.</summary>
/// <param name="Label">What the amount is of.</param>
/// <param name="Value">The amount.</param>
/// <param name="Words">The amount in words.</param>
/// <param name="Ink">The colour of its bar.</param>
internal sealed record BarRow(string Label, double Value, string Words, Ink Ink)
{
    private const float Edge = 12;
    private const float TitleSize = 15;
    private const float RowHeight = 24;
    private const float Gap = 8;

    /// <summary>Draws amounts as bars from one line: to the right of it what is above zero, to the left what is below.</summary>
    public static void Draw(Sheet sheet, string title, IReadOnlyList<BarRow> rows)
    {
        var top = sheet.IsTitled ? 40 : Edge;
        if (sheet.IsTitled)
        {
            sheet.Write(sheet.Measure.Fit(title, TitleSize, sheet.Width - (2 * Edge)), Edge, 20, Ink.Text, size: TitleSize);
        }

        var labels = Math.Min(sheet.Width * 0.4f, rows.Select(row => sheet.Measure.WidthOf(row.Label, Sheet.FontSize)).DefaultIfEmpty().Max());
        var words = rows.Select(row => sheet.Measure.WidthOf(row.Words, Sheet.FontSize)).DefaultIfEmpty().Max() + Gap;
        var (low, high) = (Math.Min(0, rows.Select(static row => row.Value).DefaultIfEmpty().Min()), Math.Max(0, rows.Select(static row => row.Value).DefaultIfEmpty().Max()));
        var left = Edge + labels + Gap + (low < 0 ? words : 0);
        var right = sheet.Width - Edge - (high > 0 || low == 0 ? words : 0);
        float At(double value) => high == low ? left : left + (float)((value - low) / (high - low) * (right - left));
        for (var i = 0; i < rows.Count; i++)
        {
            var (row, y) = (rows[i], top + (i * RowHeight) + (RowHeight / 2));
            sheet.Write(sheet.Measure.Fit(row.Label, Sheet.FontSize, labels + 1), Edge, y, Ink.Text);
            var (from, to) = (Math.Min(At(0), At(row.Value)), Math.Max(At(0), At(row.Value)));
            sheet.Box(from, y - 8, Math.Max(to, from + 1), y + 8, row.Ink);
            sheet.Write(row.Words, row.Value < 0 ? from - Gap : to + Gap, y, Ink.Text, row.Value < 0 ? ScottPlot.Alignment.MiddleRight : ScottPlot.Alignment.MiddleLeft);
            sheet.Tell(Edge, y - (RowHeight / 2), sheet.Width - Edge, y + (RowHeight / 2), $"{row.Label}: {row.Words}");
        }

        var bottom = top + (rows.Count * RowHeight);
        sheet.Line(At(0), top, At(0), bottom, Ink.Muted);
        sheet.Height = (int)(bottom + Edge);
    }
}
