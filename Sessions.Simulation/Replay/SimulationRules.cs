using System.Globalization;

namespace Sessions.Simulation;

/// <summary>What must hold for the options of a simulation; each problem says the value and what would be right.</summary>
internal static class SimulationRules
{
    private static readonly TimeSpan _longestInterval = TimeSpan.FromDays(366);

    /// <exception cref="InvalidOperationException">An option is out of its range.</exception>
    public static void ThrowIfInvalid(Simulation simulation)
    {
        if (FindProblem(simulation) is { } problem)
        {
            throw new InvalidOperationException(problem.ToString(CultureInfo.InvariantCulture));
        }
    }

    /// <summary>Says that none of the bars is between the first instant and the last.</summary>
    public static InvalidOperationException NoBars(Simulation simulation, IEnumerable<IBarSource> sources)
    {
        var (first, last) = (DateTimeOffset.MaxValue, DateTimeOffset.MinValue);
        foreach (var bar in sources.SelectMany(static source => source.Read()))
        {
            first = bar.OpenInstant < first ? bar.OpenInstant : first;
            last = bar.CloseInstant > last ? bar.CloseInstant : last;
        }

        var (option, value) = simulation.From >= last ? (nameof(Simulation.From), simulation.From) : (nameof(Simulation.To), simulation.To);
        return new InvalidOperationException(
            $"There is nothing to replay: {option} is {Utc(value.GetValueOrDefault())}, and the bars are of {Utc(first)} to {Utc(last)}.");
    }

    private static FormattableString? FindProblem(Simulation simulation) => simulation switch
    {
        { HistoryBars: < 1 and var bars } => $"HistoryBars is {bars}; it must be at least 1.",
        { EquityInterval: var interval } when interval <= TimeSpan.Zero || interval > _longestInterval =>
            $"EquityInterval is {interval:c}; it must be above zero and at most {_longestInterval.Days} days.",
        { From: { } from, To: { } to } when from >= to => $"From is {Utc(from)}, and To is {Utc(to)}; From must be the earlier one.",
        _ => null,
    };

    private static string Utc(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
