using System.Globalization;
using Sessions.Brokers;

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

    /// <summary>A source of the user's own is held to what files are: a bar out of place would be traded on at another's instant.</summary>
    /// <exception cref="InvalidOperationException">The bar is of another symbol or length, or comes too early.</exception>
    public static void ThrowIfMisplaced(IBarSource source, TimeSpan timeframe, Bar? previous, Bar bar)
    {
        var problem = bar.Symbol != source.Symbol || bar.Timeframe != timeframe
            ? $"it is of {bar.Symbol} {bar.Timeframe:c}, the source of {source.Symbol} {timeframe:c}"
            : previous is null ? null : BarOrder.Find(previous.OpenInstant, bar.OpenInstant, timeframe);
        if (problem is not null)
        {
            throw new InvalidOperationException($"The bars of '{source.Symbol}' are not right at {Utc(bar.OpenInstant)}: {problem}.");
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
