namespace Sessions.Docs.Tests.Support;

/// <summary>A table of a page.</summary>
/// <param name="Section">The heading under which it stands.</param>
/// <param name="Caption">The line before it.</param>
/// <param name="Headings">The headings of its columns.</param>
/// <param name="Rows">Its cells, row by row.</param>
internal sealed record DocTable(string Section, string Caption, IReadOnlyList<string> Headings, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    /// <summary>The cells of one column.</summary>
    public IReadOnlyList<string> this[string heading]
    {
        get
        {
            var index = Headings.ToList().IndexOf(heading);
            return index >= 0
                ? [.. Rows.Select(row => row[index])]
                : throw new KeyNotFoundException($"The table under '{Section}' has no column '{heading}', only {string.Join(", ", Headings)}.");
        }
    }

    /// <summary>Some columns, side by side, for comparing.</summary>
    public IReadOnlyList<string> Columns(params string[] headings) =>
        [.. Enumerable.Range(0, Rows.Count).Select(row => string.Join(" | ", headings.Select(heading => this[heading][row])))];

    public override string ToString() => $"{Section}: {Caption}";
}
