using System.Text.Json.Serialization;
using Sessions.Tool.Bots;

namespace Sessions.Tool.Json;

/// <summary>What every answer says of a strategy first.</summary>
internal abstract class StrategyJson(BotStrategy strategy)
{
    [JsonPropertyOrder(-3)]
    public string Type { get; } = strategy.Type;

    /// <summary>Its calendar; null where it names none.</summary>
    [JsonPropertyOrder(-2)]
    public CalendarJson? Calendar { get; } = strategy.CalendarName is { } name ? new CalendarJson(name, !strategy.IsCalendarMissing, strategy.Calendar?.KnownFrom, strategy.Calendar?.KnownThrough) : null;

    /// <summary>The rules that it breaks; it cannot run while there is one.</summary>
    [JsonPropertyOrder(-1)]
    public IReadOnlyList<SessionProblem> Problems { get; } = strategy.Problems;
}
