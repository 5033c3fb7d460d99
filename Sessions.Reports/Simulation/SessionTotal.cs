using Sessions.Simulation;

namespace Sessions.Reports;

/// <summary>What occurrences that belong together came to.</summary>
/// <param name="Strategy">The strategy, with its instance where it has one.</param>
/// <param name="Session">The session's name.</param>
/// <param name="Series">The number by which it has its colour.</param>
/// <param name="Occurrences">The occurrences, in order.</param>
internal sealed record SessionTotal(string Strategy, string Session, int Series, IReadOnlyList<OccurrenceResult> Occurrences)
{
    public int Trades => Occurrences.Sum(static occurrence => occurrence.Trades.Count);

    public int Winners => Occurrences.Sum(static occurrence => occurrence.Trades.Count(static trade => trade.NetProfit > 0));

    /// <summary>The sum of what is known, in account currency.</summary>
    public decimal NetProfit => Occurrences.Sum(static occurrence => occurrence.NetProfit ?? 0);

    public decimal Best => Occurrences.Max(static occurrence => occurrence.NetProfit ?? 0);

    public decimal Worst => Occurrences.Min(static occurrence => occurrence.NetProfit ?? 0);

    /// <summary>Each strategy's sessions, in the order in which they first came.</summary>
    public static IReadOnlyList<SessionTotal> Of(SimulationResult result) =>
    [
        .. result.Occurrences.GroupBy(static occurrence => (occurrence.Strategy, occurrence.Occurrence.Session.Name))
            .Select(static (group, index) => new SessionTotal(group.Key.Strategy, group.Key.Name, index, [.. group])),
    ];
}
