namespace Sessions.Simulation;

/// <summary>Equity by days and months of UTC.</summary>
internal static class EquityDays
{
    /// <summary>Whether a return means something: there are points, and equity was known and above zero at each.</summary>
    public static bool AreKnown(IReadOnlyList<EquityPoint> equity) => equity.Count > 0 && equity.All(static point => point.Equity > 0);

    public static int Count(IReadOnlyList<EquityPoint> equity) => equity.Skip(1).Select(static point => DayOf(point)).Distinct().Count();

    public static IReadOnlyList<double> Returns(IReadOnlyList<EquityPoint> equity) => [.. Steps(equity, DayOf).Select(static step => step.Return)];

    public static IReadOnlyList<MonthReturn> Months(IReadOnlyList<EquityPoint> equity) =>
        [.. Steps(equity, static point => (DayOf(point).Year, DayOf(point).Month)).Select(static step => new MonthReturn(step.Part.Year, step.Part.Month, step.Return))];

    /// <summary>What is known at 00:00 belongs to the day that ends then.</summary>
    private static DateOnly DayOf(EquityPoint point) => DateOnly.FromDateTime(point.Instant.UtcDateTime.AddTicks(-1));

    /// <summary>The return of each part, from the last equity of the part before. The first point is where the run began.</summary>
    private static IEnumerable<(T Part, double Return)> Steps<T>(IReadOnlyList<EquityPoint> equity, Func<EquityPoint, T> partOf)
    {
        var before = equity[0].Equity.GetValueOrDefault();
        for (var i = 1; i < equity.Count; i++)
        {
            var part = partOf(equity[i]);
            if (i + 1 == equity.Count || !EqualityComparer<T>.Default.Equals(partOf(equity[i + 1]), part))
            {
                var end = equity[i].Equity.GetValueOrDefault();
                yield return (part, (double)(end / before) - 1);
                before = end;
            }
        }
    }
}
