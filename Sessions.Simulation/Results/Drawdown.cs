namespace Sessions.Simulation;

/// <summary>A fall of equity from a height until that is reached again.</summary>
/// <param name="Peak">When equity was highest, UTC.</param>
/// <param name="Trough">When it was lowest afterwards, UTC.</param>
/// <param name="Recovered">When it was as high again, UTC; null where it never was.</param>
/// <param name="Depth">The equity at the trough ÷ that at the peak − 1; below zero.</param>
/// <param name="Money">What it fell by, in account currency; above zero.</param>
public readonly record struct Drawdown(DateTimeOffset Peak, DateTimeOffset Trough, DateTimeOffset? Recovered, double Depth, decimal Money)
{
    /// <summary>Its name and members, dates and numbers by no culture.</summary>
    public override string ToString() => RecordText.Of(nameof(Drawdown), PrintMembers);
}
