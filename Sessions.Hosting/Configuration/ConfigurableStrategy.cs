namespace Sessions.Hosting;

/// <summary>A strategy as a configuration can name it.</summary>
/// <param name="ClassName">The full name of its class, as reflection and a manifest have it: <c>Acme.Bots.Breakout</c>.</param>
/// <param name="Table">The sessions that it declares.</param>
public sealed record ConfigurableStrategy(string ClassName, SessionTable Table)
{
    /// <summary>Its explicit id, or null.</summary>
    public string? StrategyId { get; init; }

    /// <summary>What tells it from other strategies of its class, or null.</summary>
    public string? Instance { get; init; }

    /// <summary>The options that hold where the configuration says nothing.</summary>
    public RunOptions Options { get; init; } = new();

    /// <summary>The name of its class alone.</summary>
    public string SimpleName => ClassName[(ClassName.LastIndexOfAny(['.', '+']) + 1)..];
}
