namespace Sessions.Reports;

/// <summary>Values gathered into as many columns as a picture can show: a year of minutes takes no more room than a day.</summary>
/// <param name="Instant">The instant of the last value, UTC.</param>
/// <param name="Low">The lowest.</param>
/// <param name="High">The highest.</param>
/// <param name="Last">The last.</param>
internal readonly record struct Column(DateTimeOffset Instant, double Low, double High, double Last)
{
    /// <summary>Cuts columns where there are none for longer than a time.</summary>
    public static IEnumerable<IReadOnlyList<Column>> Split(IReadOnlyList<Column> columns, TimeSpan longest)
    {
        var first = 0;
        for (var i = 1; i <= columns.Count; i++)
        {
            if (i == columns.Count || columns[i].Instant - columns[i - 1].Instant > longest)
            {
                yield return [.. columns.Skip(first).Take(i - first)];
                first = i;
            }
        }
    }

    /// <summary>Gathers values of <c>[from, to]</c>, which come in order. Columns without values are left out.</summary>
    public static IReadOnlyList<Column> Gather<T>(IEnumerable<T> values, Func<T, Column> valueOf, DateTimeOffset from, DateTimeOffset to, int columns)
    {
        var gathered = new List<Column>();
        var last = -1;
        foreach (var value in values)
        {
            var next = valueOf(value);
            var index = (int)Math.Min(columns - 1, (next.Instant - from) / (to - from) * columns);
            if (index == last)
            {
                var held = gathered[^1];
                gathered[^1] = new Column(next.Instant, Math.Min(held.Low, next.Low), Math.Max(held.High, next.High), next.Last);
            }
            else
            {
                gathered.Add(next);
                last = index;
            }
        }

        return gathered;
    }
}
