namespace Sessions.Simulation;

/// <summary>What parameters were worth on bars on which they had not been chosen.</summary>
public sealed class WalkForwardResult
{
    internal WalkForwardResult(IReadOnlyList<WalkForwardSplit> splits, int runsPerSplit)
    {
        Splits = splits;
        RunsPerSplit = runsPerSplit;
    }

    /// <summary>The splits, oldest first; where it was cancelled, those that were over by then.</summary>
    public IReadOnlyList<WalkForwardSplit> Splits { get; }

    /// <summary>From how many runs the best of each split was chosen.</summary>
    public int RunsPerSplit { get; }

    /// <summary>The net profit of all stretches out of sample, each begun with the same balance; null where one is unknown.</summary>
    public decimal? NetProfit => Splits.Aggregate((decimal?)0m, static (sum, split) => sum + split.OutOfSample.NetProfit);

    /// <summary>
    /// A table with a header, a row a split: its instants, the chosen parameters, their net profit in sample, and the columns
    /// of <see cref="SweepResult.ToCsv"/> out of sample.
    /// </summary>
    public string ToCsv() => SweepCsv.Of(Splits);
}
