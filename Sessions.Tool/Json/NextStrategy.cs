using Sessions.Tool.Bots;

namespace Sessions.Tool.Json;

/// <summary>A strategy as <c>next</c> shows it.</summary>
internal sealed class NextStrategy(BotStrategy strategy, OccurrenceJson? open, OccurrenceJson? next) : StrategyJson(strategy)
{
    /// <summary>The occurrence that is open at the instant; null where none is.</summary>
    public OccurrenceJson? Open { get; } = open;

    /// <summary>The first one that starts after it; null where there is none before the year 2101, or no table.</summary>
    public OccurrenceJson? Next { get; } = next;
}
