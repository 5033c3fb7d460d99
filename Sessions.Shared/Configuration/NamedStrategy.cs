namespace Sessions.Configuration;

/// <summary>A strategy as a configuration names it.</summary>
/// <param name="ClassName">The full name of its class, as reflection and a manifest have it.</param>
/// <param name="StrategyId">Its explicit id, or null.</param>
/// <param name="Instance">What tells it from other strategies of its class, or null.</param>
/// <param name="Sessions">The names of its sessions, in the order of its table.</param>
internal sealed record NamedStrategy(string ClassName, string? StrategyId, string? Instance, IReadOnlyList<string> Sessions)
{
    /// <summary>The name of its class alone.</summary>
    public string SimpleName => SimpleNameOf(ClassName);

    public static string SimpleNameOf(string className) => className.Substring(className.LastIndexOfAny(['.', '+']) + 1);
}
