using System.Text.Json.Serialization;

namespace Sessions.Tool.Json;

/// <summary>The answer about a bot: what was asked, and each strategy.</summary>
/// <typeparam name="T">What is said of a strategy.</typeparam>
internal sealed class BotAnswer<T>(string assembly, IEnumerable<T> strategies) : Answer
    where T : StrategyJson
{
    public string Assembly { get; } = assembly;

    /// <summary>The instant that was asked about.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateTimeOffset? At { get; init; }

    /// <summary>The Monday of the week that was asked about.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateOnly? Week { get; init; }

    /// <summary>The zone of local times.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Zone { get; init; }

    public IReadOnlyList<T> Strategies { get; } = [.. strategies];
}
