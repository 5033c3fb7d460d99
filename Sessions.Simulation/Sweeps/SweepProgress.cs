namespace Sessions.Simulation;

/// <summary>How far a sweep has come.</summary>
/// <param name="Done">How many runs are over.</param>
/// <param name="Total">How many there will be.</param>
/// <param name="Elapsed">How long they have taken, in real time.</param>
/// <param name="Remaining">How long the rest will take if it goes on as it did.</param>
public readonly record struct SweepProgress(int Done, int Total, TimeSpan Elapsed, TimeSpan Remaining)
{
    /// <summary>Its name and members, dates and numbers by no culture.</summary>
    public override string ToString() => RecordText.Of(nameof(SweepProgress), PrintMembers);
}
