namespace Sessions.Hosting;

/// <summary>What a session had brought at one moment.</summary>
/// <param name="At">The instant for which the broker vouches, UTC.</param>
/// <param name="Profit">Net, in account currency, since the session began.</param>
public readonly record struct ProfitPoint(DateTimeOffset At, decimal Profit)
{
    /// <summary>Its name and members, dates and numbers by no culture.</summary>
    public override string ToString() => FormattableString.Invariant($"ProfitPoint {{ At = {At:yyyy-MM-dd HH:mm:ss.fff zzz}, Profit = {Profit} }}");
}
