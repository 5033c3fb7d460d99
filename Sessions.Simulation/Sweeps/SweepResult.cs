namespace Sessions.Simulation;

/// <summary>What the runs of a sweep came to.</summary>
public sealed class SweepResult
{
    internal SweepResult(IReadOnlyList<SweepRun> runs, int planned, Func<SweepRun, double?> rank, string currency)
    {
        Runs = runs;
        PlannedRuns = planned;
        AccountCurrency = currency;
        Ranked = [.. runs.Where(run => rank(run) is not null).OrderByDescending(rank)];
    }

    /// <summary>The runs in the order of their parameters, the last one changing fastest; the same however many went on at a time.</summary>
    public IReadOnlyList<SweepRun> Runs { get; }

    /// <summary>How many runs the sweep has. Where it was cancelled, <see cref="Runs"/> has those that were over by then.</summary>
    public int PlannedRuns { get; }

    /// <summary>The runs whose rank is known, the best first; of equals the earlier.</summary>
    public IReadOnlyList<SweepRun> Ranked { get; }

    /// <summary>The best run by <see cref="SimulationSweep.Rank"/>; null where no rank is known. The best of many is partly luck.</summary>
    public SweepRun? Best => Ranked.Count > 0 ? Ranked[0] : null;

    /// <summary>The currency of all money.</summary>
    public string AccountCurrency { get; }

    /// <summary>
    /// A table with a header, a row a run, separated by commas, by no culture: the parameters, then <c>trades</c>, <c>net_profit</c>,
    /// <c>return</c>, <c>max_drawdown</c>, <c>sharpe</c>, <c>profit_factor</c>, <c>win_rate</c> (parts of one) and <c>failure</c>. What
    /// is unknown is empty.
    /// </summary>
    public string ToCsv() => SweepCsv.Of(Runs);
}
