namespace Sessions.Simulation;

/// <summary>Finds where equity lay below an earlier height.</summary>
internal static class EquityFalls
{
    /// <summary>Every fall, in order; each point's equity is known and above zero.</summary>
    public static List<Drawdown> Of(IReadOnlyList<EquityPoint> equity)
    {
        var falls = new List<Drawdown>();
        var (peak, trough) = (equity[0], equity[0]);
        foreach (var point in equity)
        {
            if (point.Equity >= peak.Equity)
            {
                Add(falls, peak, trough, point.Instant);
                (peak, trough) = (point, point);
            }
            else if (point.Equity < trough.Equity)
            {
                trough = point;
            }
        }

        Add(falls, peak, trough, null);
        return falls;
    }

    private static void Add(List<Drawdown> falls, in EquityPoint peak, in EquityPoint trough, DateTimeOffset? recovered)
    {
        var (high, low) = (peak.Equity.GetValueOrDefault(), trough.Equity.GetValueOrDefault());
        if (low < high)
        {
            falls.Add(new Drawdown(peak.Instant, trough.Instant, recovered, (double)(low / high) - 1, high - low));
        }
    }
}
