using Sessions.Tool.Bots;

namespace Sessions.Tool.Json;

/// <summary>A strategy as <c>timeline</c> shows it.</summary>
internal sealed class TimelineStrategy(BotStrategy strategy, IEnumerable<OccurrenceJson> occurrences, IEnumerable<SkippedJson> skipped) : StrategyJson(strategy)
{
    /// <summary>The occurrences that have an instant in the week.</summary>
    public IReadOnlyList<OccurrenceJson> Occurrences { get; } = [.. occurrences];

    /// <summary>The windows that would start in it and do not occur.</summary>
    public IReadOnlyList<SkippedJson> Skipped { get; } = [.. skipped];
}
