namespace Sessions.Simulation;

/// <summary>What a month of UTC brought.</summary>
/// <param name="Year">The year.</param>
/// <param name="Month">The month, 1 to 12.</param>
/// <param name="Return">The equity at its end ÷ that at its beginning − 1; those of the run where it began or ended inside.</param>
public readonly record struct MonthReturn(int Year, int Month, double Return)
{
    /// <summary>Its name and members, dates and numbers by no culture.</summary>
    public override string ToString() => RecordText.Of(nameof(MonthReturn), PrintMembers);
}
