using Sessions.Tool.Bots;

namespace Sessions.Tool.Json;

/// <summary>A strategy as <c>list</c> shows it.</summary>
internal sealed class ListedStrategy(BotStrategy strategy) : StrategyJson(strategy)
{
    public IReadOnlyList<SessionJson> Sessions { get; } = [.. strategy.Sessions.Select(static session => new SessionJson(session))];
}
