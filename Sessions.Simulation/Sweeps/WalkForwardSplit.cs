namespace Sessions.Simulation;

/// <summary>A stretch on which parameters were chosen, and the one after it on which they were tried.</summary>
public sealed class WalkForwardSplit
{
    internal WalkForwardSplit(DateTimeOffset from, DateTimeOffset split, DateTimeOffset to, SweepRun inSample, SweepRun outOfSample)
    {
        From = from;
        Split = split;
        To = to;
        InSample = inSample;
        OutOfSample = outOfSample;
    }

    /// <summary>The first instant of the former, UTC.</summary>
    public DateTimeOffset From { get; }

    /// <summary>The last instant of the former and the first of the latter, UTC.</summary>
    public DateTimeOffset Split { get; }

    /// <summary>The last instant of the latter, UTC.</summary>
    public DateTimeOffset To { get; }

    /// <summary>The best run of the former.</summary>
    public SweepRun InSample { get; }

    /// <summary>The run of the latter with the same parameters.</summary>
    public SweepRun OutOfSample { get; }
}
